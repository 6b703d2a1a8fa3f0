/**
 * Which provinces border which (administrative divisions of China, GB/T 2260), by the first two characters of the name: they are unique
 * and the same in short and full names (广西 and 广西壮族自治区). Hainan's nearest is Guangdong, across the strait. Written one way, read both.
 */
const borders: Readonly<Record<string, readonly string[]>> = {
  北京: ['天津', '河北'],
  天津: ['河北'],
  河北: ['山西', '内蒙', '辽宁', '山东', '河南'],
  山西: ['河南', '陕西', '内蒙'],
  内蒙: ['黑龙', '吉林', '辽宁', '陕西', '宁夏', '甘肃'],
  辽宁: ['吉林'],
  吉林: ['黑龙'],
  上海: ['江苏', '浙江'],
  江苏: ['浙江', '安徽', '山东'],
  浙江: ['安徽', '江西', '福建'],
  安徽: ['江西', '湖北', '河南', '山东'],
  福建: ['江西', '广东'],
  江西: ['湖北', '湖南', '广东'],
  山东: ['河南'],
  河南: ['陕西', '湖北'],
  湖北: ['陕西', '重庆', '湖南'],
  湖南: ['重庆', '贵州', '广西', '广东'],
  广东: ['广西', '海南', '香港', '澳门'],
  广西: ['贵州', '云南'],
  重庆: ['贵州', '四川', '陕西'],
  四川: ['贵州', '云南', '西藏', '青海', '甘肃', '陕西'],
  贵州: ['云南'],
  云南: ['西藏'],
  西藏: ['新疆', '青海'],
  陕西: ['甘肃', '宁夏'],
  甘肃: ['青海', '新疆', '宁夏'],
  青海: ['新疆'],
};

const short = (province: string): string => province.trim().slice(0, 2);

export const sameProvince = (a: string, b: string): boolean => short(a) === short(b);

/** 0 in the same province, 1 in a neighbouring one, 2 farther. */
export const provinceDistance = (a: string, b: string): 0 | 1 | 2 => {
  if (sameProvince(a, b)) return 0;
  const [from, to] = [short(a), short(b)];
  return borders[from]?.includes(to) || borders[to]?.includes(from) ? 1 : 2;
};
