import type { Region } from '../../../functions/domain/address/region-index.ts';

/** Every district of the country once, in an address made by chance with a seed: people, streets and shapes other than those of golden.jsonl. */
export interface Sample {
  readonly text: string;
  readonly name: string;
  readonly phone: string;
  readonly province: string;
  readonly city: string;
  readonly district: string;
  readonly street: string;
}

type Chance = (below: number) => number;

const chanceFrom = (seed: number): Chance => {
  let now = seed;
  return (below) => {
    now = (now * 48_271) % 2_147_483_647;
    return now % below;
  };
};

const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'];
const given = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅建国志云龙飞鹏宇浩文博雨晨欣怡子涵梓轩思远'];
const roads =
  '中山 人民 解放 建设 和平 新华 长江 黄河 滨海 迎宾 青年 胜利 东风 光明 朝阳 南京 北京 文昌 学院 工业'.split(' ');
/** What the data has in place of a city where counties answer to the province: nobody writes it. */
const unwritten = /^(?:县|省直辖县|自治区直辖县级行政区划)$/;
const short = (name: string): string => name.replace(/(?:壮族|回族|维吾尔)?(?:省|市|自治区)$/, '');

export const everyDistrict = (regions: readonly Region[], seed: number): Sample[] => {
  const chance = chanceFrom(seed);
  const pick = (of: readonly string[]): string => of[chance(of.length)] ?? '';
  const person = (): string => pick(surnames) + pick(given) + (chance(3) > 0 ? pick(given) : '');
  const number = (): string => `1${pick(['38', '59', '77'])}${10_000_000 + chance(89_999_999)}`;
  const street = (): string =>
    pick([
      `${pick(roads)}${pick(['路', '大道', '街', '东路', '西路', '南路', '北路', '中路'])}${1 + chance(999)}号`,
      `${pick(roads)}路${1 + chance(99)}号${pick(['阳光', '翠湖', '世纪'])}${pick(['花园', '小区', '家园', '公馆'])}${1 + chance(30)}栋${101 + chance(2_000)}`,
      `${pick(['东', '西', '新', '太平', '城关'])}${pick(['街', '关', '城'])}街道${pick(roads)}社区${1 + chance(9)}组`,
      `${pick(['石桥', '大河', '高坪', '三合', '永安'])}镇${pick(['上', '下', '大', '小'])}${pick(['王', '李', '河', '湾'])}村${1 + chance(300)}号`,
      `${pick(roads)}大厦${pick(['A', 'B', 'C'])}座${1 + chance(40)}楼`,
    ]);
  const places = regions.flatMap((p) => p.parts.flatMap((c) => c.parts.map((d) => [p.name, c.name, d.name] as const)));
  return places
    .filter(([, , district]) => district !== '其它区' && district !== '市辖区')
    .map(([province, city, district]) => {
      const [name, phone, road] = [person(), number(), street()];
      const own = unwritten.test(city) || city === province ? '' : city;
      const region = pick([
        `${province}${own}${district}`,
        `${short(province)}${own}${district}`,
        `${short(province)}${short(own)}${district}`,
        `${own === '' ? province : own}${district}`,
      ]);
      const text = pick([
        `${name} ${phone} ${region}${road}`,
        `${region}${road} ${name} ${phone}`,
        `${name}${phone}${region}${road}`,
        `${region} ${road}，${name}收，${phone}`,
        `${region}${road}${name}${phone}`,
        `姓名：${name}\n电话：${phone}\n地址：${region}${road}`,
      ]);
      return { text, name, phone, province, city, district, street: road };
    });
};
