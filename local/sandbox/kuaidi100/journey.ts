/** One thing that happens to a parcel. `code` and `status` are Kuaidi100's (resultv2=4). */
export interface Happening {
  readonly code: string;
  readonly status: string;
  readonly text: string;
  /** Province and city, comma between, as they write areas. */
  readonly area: string;
}

interface Place {
  readonly province: string;
  readonly city: string;
  readonly district: string;
}

/** Where each province's parcels are sorted, by the parts of the country that long hauls run between. */
const hubs: Readonly<Record<string, readonly [province: string, city: string][]>> = {
  east: [
    ['上海', '上海市'],
    ['江苏', '南京市'],
    ['浙江', '杭州市'],
    ['安徽', '合肥市'],
    ['福建', '福州市'],
    ['江西', '南昌市'],
    ['山东', '济南市'],
  ],
  south: [
    ['广东', '广州市'],
    ['广西', '南宁市'],
    ['海南', '海口市'],
  ],
  middle: [
    ['湖北', '武汉市'],
    ['湖南', '长沙市'],
    ['河南', '郑州市'],
  ],
  north: [
    ['北京', '北京市'],
    ['天津', '天津市'],
    ['河北', '石家庄市'],
    ['山西', '太原市'],
    ['内蒙古', '呼和浩特市'],
  ],
  northeast: [
    ['辽宁', '沈阳市'],
    ['吉林', '长春市'],
    ['黑龙江', '哈尔滨市'],
  ],
  southwest: [
    ['重庆', '重庆市'],
    ['四川', '成都市'],
    ['贵州', '贵阳市'],
    ['云南', '昆明市'],
    ['西藏', '拉萨市'],
  ],
  northwest: [
    ['陕西', '西安市'],
    ['甘肃', '兰州市'],
    ['青海', '西宁市'],
    ['宁夏', '银川市'],
    ['新疆', '乌鲁木齐市'],
  ],
};

/** What lies between two parts of the country; the middle for all others. */
const between: Readonly<Record<string, readonly [province: string, city: string]>> = {
  'east-north': ['山东', '济南市'],
  'east-northeast': ['天津', '天津市'],
  'north-northeast': ['辽宁', '沈阳市'],
  'north-northwest': ['陕西', '西安市'],
  'northwest-southwest': ['四川', '成都市'],
  'east-south': ['江西', '南昌市'],
};

const hubOf = (province: string): { readonly part: string; readonly city: string } => {
  for (const [part, list] of Object.entries(hubs)) {
    const hub = list.find(([name]) => name === province);
    if (hub) return { part, city: hub[1] };
  }
  return { part: 'middle', city: '武汉市' };
};

const knownProvinces = Object.values(hubs).flatMap((list) => list.map(([province]) => province));

/** `浙江省杭州市西湖区`, `上海市徐汇区` and the like, in parts. */
export const placeOf = (address: string): Place => {
  const province = knownProvinces.find((name) => address.startsWith(name)) ?? '上海';
  const rest = address
    .slice(address.startsWith(province) ? province.length : 0)
    .replace(/^(壮族|回族|维吾尔)?(自治区|省|市)/, '');
  const [, city, district] = /^(.+?(?:市|自治州|地区|盟))?(.*)$/.exec(rest) ?? [];
  return { province, city: city || hubOf(province).city, district: district || '' };
};

const stop = (province: string, city: string, what: string) => ({
  area: `${province},${city}`,
  text: `【${city}】${what}`,
});

const short = (city: string): string => city.replace(/市$/, '');

/** A believable journey from a warehouse to a door, in the order it happens. */
export const journeyOf = (fromAddress: string, toAddress: string): readonly Happening[] => {
  const from = placeOf(fromAddress);
  const to = placeOf(toAddress);
  const [fromHub, toHub] = [hubOf(from.province), hubOf(to.province)];
  const office = `${short(to.city)}${to.district.replace(/[区县市]$/, '')}营业部`;
  const way = (status: string, code: string, at: ReturnType<typeof stop>): Happening => ({ code, status, ...at });
  const haul: Happening[] =
    from.city === to.city
      ? []
      : [
          way('在途', '0', stop(from.province, fromHub.city, `快件已到达【${short(fromHub.city)}转运中心】`)),
          ...middleOf(fromHub.part, toHub.part, [from.province, to.province]).map(([province, city]) =>
            way(
              '干线',
              '1002',
              stop(province, city, `快件离开【${short(city)}转运中心】，正发往【${short(toHub.city)}转运中心】`),
            ),
          ),
          way('在途', '0', stop(to.province, toHub.city, `快件已到达【${short(toHub.city)}转运中心】`)),
        ];
  return [
    way('揽收', '1', stop(from.province, from.city, `【${short(from.city)}仓配站】已揽收，快件交给运输`)),
    ...haul,
    way('到达派件城市', '1001', stop(to.province, to.city, `快件已到达【${office}】`)),
    way('派件', '5', stop(to.province, to.city, `【${office}】的快递员正在派件，请保持电话畅通`)),
    way('签收', '3', stop(to.province, to.city, '快件已签收，签收人：本人。感谢使用，期待再次为您服务')),
  ];
};

const middleOf = (a: string, b: string, ends: readonly string[]): readonly (readonly [string, string])[] => {
  if (a === b) return [];
  const middle = between[a < b ? `${a}-${b}` : `${b}-${a}`] ?? (['湖北', '武汉市'] as const);
  return ends.includes(middle[0]) ? [] : [middle];
};

/** What goes wrong when a person asks for it. */
export const trouble = (last: Happening): Happening => ({
  code: '2',
  status: '疑难',
  area: last.area,
  text: '派送遇到困难：收件人电话无人接听，快递员将再次联系',
});
