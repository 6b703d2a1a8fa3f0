import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * Writes golden.jsonl: real-shaped texts and what a person reads out of them. Written by hand are the shapes that people and other shops' apps
 * paste, the places with the ways they are spelt, and the odd ones (odd.jsonl); chance (with a seed) only mixes them. Nothing here knows how
 * addresses are recognised. `node test/domain/address/make-golden.ts > test/domain/address/golden.jsonl`
 */
interface Place {
  readonly province: string;
  readonly city: string;
  readonly district: string;
  /** As people write it beside the full form. */
  readonly spoken: readonly string[];
}

const place = (province: string, city: string, district: string, ...spoken: string[]): Place => ({
  province,
  city,
  district,
  spoken,
});

const places: readonly Place[] = [
  place('广东省', '深圳市', '南山区', '广东深圳南山区', '深圳市南山区', '广东 深圳 南山'),
  place('广东省', '广州市', '白云区', '广州市白云区', '广东广州白云'),
  place('广东省', '东莞市', '长安镇', '广东东莞长安镇', '东莞市长安镇'),
  place('广东省', '佛山市', '顺德区', '佛山顺德', '广东佛山市顺德区'),
  place('北京市', '北京市', '朝阳区', '北京朝阳', '北京市朝阳区', '北京 朝阳区'),
  place('北京市', '北京市', '海淀区', '北京市海淀区', '北京海淀区'),
  place('上海市', '上海市', '浦东新区', '上海浦东新区', '上海市浦东新区', '上海浦东'),
  place('上海市', '上海市', '徐汇区', '上海徐汇', '上海市徐汇区'),
  place('天津市', '天津市', '和平区', '天津市和平区', '天津和平区'),
  place('重庆市', '重庆市', '渝北区', '重庆市渝北区', '重庆渝北'),
  place('辽宁省', '沈阳市', '和平区', '沈阳市和平区', '辽宁沈阳和平区'),
  place('吉林省', '长春市', '朝阳区', '吉林长春朝阳区', '长春市朝阳区'),
  place('吉林省', '吉林市', '船营区', '吉林省吉林市船营区', '吉林市船营区'),
  place('江苏省', '南京市', '鼓楼区', '南京市鼓楼区', '江苏南京鼓楼'),
  place('江苏省', '徐州市', '鼓楼区', '徐州市鼓楼区', '江苏徐州鼓楼区'),
  place('江苏省', '苏州市', '昆山市', '江苏昆山', '昆山市', '江苏省昆山市'),
  place('浙江省', '金华市', '义乌市', '浙江义乌', '义乌市', '浙江省义乌市'),
  place('浙江省', '杭州市', '余杭区', '杭州余杭', '浙江杭州余杭区', '杭州市余杭区'),
  place('福建省', '福州市', '鼓楼区', '福建福州鼓楼区', '福州市鼓楼区'),
  place('福建省', '泉州市', '晋江市', '福建晋江', '晋江市'),
  place('山东省', '青岛市', '市南区', '山东青岛市南区', '青岛市市南区'),
  place('河南省', '郑州市', '金水区', '河南郑州金水', '郑州市金水区'),
  place('湖北省', '武汉市', '洪山区', '湖北武汉洪山', '武汉市洪山区'),
  place('湖北省', '恩施土家族苗族自治州', '恩施市', '湖北恩施州恩施市', '恩施市'),
  place('湖南省', '长沙市', '岳麓区', '湖南长沙岳麓', '长沙市岳麓区'),
  place('四川省', '成都市', '武侯区', '四川成都武侯', '成都市武侯区'),
  place('四川省', '凉山彝族自治州', '西昌市', '四川西昌', '四川凉山州西昌市'),
  place('云南省', '大理白族自治州', '大理市', '云南大理市', '云南省大理州大理市'),
  place('贵州省', '贵阳市', '云岩区', '贵州贵阳云岩', '贵阳市云岩区'),
  place('陕西省', '西安市', '雁塔区', '陕西西安雁塔', '西安市雁塔区'),
  place('甘肃省', '兰州市', '城关区', '甘肃兰州城关区', '兰州市城关区'),
  place('内蒙古自治区', '呼和浩特市', '赛罕区', '内蒙古呼和浩特赛罕区', '呼和浩特市赛罕区', '内蒙呼和浩特市赛罕区'),
  place('广西壮族自治区', '南宁市', '青秀区', '广西南宁青秀', '广西南宁市青秀区'),
  place('西藏自治区', '拉萨市', '城关区', '西藏拉萨城关区', '拉萨市城关区'),
  place('宁夏回族自治区', '银川市', '兴庆区', '宁夏银川兴庆', '银川市兴庆区'),
  place('新疆维吾尔自治区', '乌鲁木齐市', '天山区', '新疆乌鲁木齐天山区', '乌鲁木齐市天山区'),
  place('海南省', '三亚市', '吉阳区', '海南三亚吉阳', '三亚市吉阳区'),
  place('黑龙江省', '哈尔滨市', '道里区', '黑龙江哈尔滨道里区', '哈尔滨市道里区'),
  place('河北省', '石家庄市', '长安区', '河北石家庄长安区', '石家庄市长安区'),
  place('山西省', '太原市', '小店区', '山西太原小店区', '太原市小店区'),
];

const people = [
  '张三',
  '李四',
  '王小明',
  '欧阳娜娜',
  '诸葛亮',
  '陈静',
  '刘德华',
  '林志玲',
  '赵一鸣',
  '孙悦',
  '周杰',
  '吴亦文',
  '郑成功',
  '冯巩',
  '褚时健',
  '卫平',
  '蒋欣',
  '沈腾',
  '韩梅梅',
  '李雷',
  '朱迅',
  '秦海璐',
  '许晴',
  '何炅',
  '吕子乔',
  '施一公',
  '孔祥熙',
  '曹颖',
  '严屹宽',
  '华晨宇',
  '金晨',
  '魏大勋',
  '司马南',
  '上官婉儿',
  '令狐冲',
  '迪丽热巴·迪力木拉提',
  '买买提·艾力',
  '王先生',
  '李女士',
  '赵小姐',
  '陈老师',
  '张路',
  '高圆圆',
  '马云飞',
];

const streets = [
  '科技园路1号',
  '人民路88号',
  '建设北路二段12号',
  '中山路123号3栋2单元501室',
  '解放大道1009号金色家园6号楼1203',
  '文化路与花园路交叉口正弘城A座2508',
  '长江路7号院5号楼3单元602',
  '天河北路233号中信广场58层',
  '学府街道学院路30号',
  '龙泉街道阳光小区12-3-402',
  '西湖大道18号汇金国际B座19F',
  '幸福镇和平村委会',
  '高新区软件园三期观日路24号',
  '万达广场3号门星巴克',
  '北京路168号',
  '上海路52号院',
  '南京西路1266号恒隆广场',
  '海棠湾镇林旺中路5号',
  '工业园区星湖街328号创意产业园',
  '清华园1号',
  '红旗街道向阳胡同甲12号',
  '老城根G1-203',
  '航空路15号菜鸟驿站',
  '五一广场地铁站C口旁全家便利店',
  '虹桥路1号(港汇恒隆广场)',
];

let seed = 20_261_125;
/** Park and Miller's generator: the same file wherever it is made. */
const chance = (below: number): number => {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed % below;
};
const pick = <One>(of: readonly One[]): One => {
  const one = of[chance(of.length)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
};
const phone = (): string =>
  `1${pick(['38', '39', '36', '50', '77', '86', '99', '33', '91', '58'])}${String(10_000_000 + chance(89_999_999))}`;

interface Golden {
  readonly text: string;
  readonly name: string | null;
  readonly phone: string | null;
  readonly province: string | null;
  readonly city: string | null;
  readonly district: string | null;
  readonly street: string | null;
  readonly postcode: string | null;
}

/** n: name, p: phone, r: region, s: street, f: the three levels of the region. */
type Shape = (n: string, p: string, r: string, s: string, f: Place) => string;

const dashed = (p: string): string => `${p.slice(0, 3)}-${p.slice(3, 7)}-${p.slice(7)}`;
const spaced = (p: string): string => `${p.slice(0, 3)} ${p.slice(3, 7)} ${p.slice(7)}`;
const levels = (f: Place, by: string): string => [...new Set([f.province, f.city, f.district])].join(by);

const shapes: readonly Shape[] = [
  (n, p, r, s) => `${n} ${p} ${r}${s}`,
  (n, p, r, s) => `${n}，${p}，${r}${s}`,
  (n, p, r, s) => `${n}${p}${r}${s}`,
  (n, p, r, s) => `${r}${s} ${n} ${p}`,
  (n, p, r, s) => `${r}${s}，${n}，${p}`,
  (n, p, r, s) => `${p} ${n} ${r}${s}`,
  (n, p, r, s) => `${p}${n}${r}${s}`,
  (n, p, r, s) => `${r}${s}${p}${n}`,
  (n, p, r, s) => `收货人：${n}\n手机号码：${p}\n所在地区：${r}\n详细地址：${s}`,
  (n, p, r, s) => `收货人:${n},电话:${p},地址:${r}${s}`,
  (n, p, r, s) => `收件人: ${n} 联系电话: ${dashed(p)} 收货地址: ${r} ${s}`,
  (n, p, r, s) => `姓名：${n} 电话：${spaced(p)} 地址：${r}${s}`,
  (n, p, r, s) => `收货人${n}手机${p}地址${r}${s}`,
  (n, p, r, s) => `地址：${r}${s}\n收件人：${n}\n电话：+86 ${p}`,
  (n, p, _, s, f) => `${n}\n${p}\n${levels(f, ' ')} ${s}`,
  (n, p, _, s, f) => `${n}, ${p}, ${levels(f, ', ')}, ${s}`,
  (n, p, _, s, f) => `${levels(f, '-')}-${s} ${n} ${p}`,
  (n, p, _, s, f) => `${levels(f, '/')} ${s}\n${n} 86-${p}`,
  (n, p, _, s, f) => `省份：${f.province} 城市：${f.city} 区县：${f.district} 详细地址：${s} 姓名：${n} 手机：${p}`,
  (n, p, r, s) => `📦 ${r}${s} 😊${n} 📱${p}`,
  (n, p, r, s) => `${r}${s}（${n}收）${p}`,
  (n, p, r, s) => `${n}（收） ${p} ${r}${s}`,
  (n, p, r, s) => `你好，请寄到${r}${s}，${n}，${p}，谢谢`,
  (n, p, r, s) => `${n}+${p}+${r}${s}`,
  (n, p, r, s) => `${n};${dashed(p)};${r}${s}`,
  (n, p, r, s) => `  ${n}\t(+86)${p}\t${r}\t${s}  `,
  (n, p, r, s) => `Name: ${n}\nPhone: +86${p}\nAddress: ${r}${s}`,
  (n, p, r, s) => `中国${r}${s} ${n} 0086${p}`,
  (n, p, r, s) => `【收件人】${n}【电话】${p}【地址】${r}${s}`,
  (n, p, r, s) => `${n}　${p}　${r}　${s}`,
];

const mixed = (shape: Shape): Golden => {
  const [f, name, street, number] = [pick(places), pick(people), pick(streets), phone()];
  const full = [...new Set([f.province, f.city, f.district])].join('');
  const { province, city, district } = f;
  const region = chance(2) === 0 ? full : pick(f.spoken);
  return {
    text: shape(name, number, region, street, f),
    name,
    phone: number,
    province,
    city,
    district,
    street,
    postcode: null,
  };
};

const mixtures = shapes.flatMap((shape) => Array.from({ length: 6 }, () => JSON.stringify(mixed(shape))));
const odd = readFileSync(resolve(import.meta.dirname, 'odd.jsonl'), 'utf8')
  .trim()
  .split('\n');

for (const line of [...mixtures, ...odd]) console.log(line);
