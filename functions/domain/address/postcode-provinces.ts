/**
 * Provinces, by the first two characters of their names, by the first two digits of a postcode (China Post's scheme: two digits are a province's
 * postal district; some have two or three).
 */
const districts: Readonly<Record<string, string>> = {
  北京: '10',
  上海: '20',
  天津: '30',
  重庆: '40',
  内蒙: '01 02',
  山西: '03 04',
  河北: '05 06 07',
  辽宁: '11 12',
  吉林: '13',
  黑龙: '15 16',
  江苏: '21 22',
  安徽: '23 24',
  山东: '25 26 27',
  浙江: '31 32',
  江西: '33 34',
  福建: '35 36',
  湖南: '41 42',
  湖北: '43 44',
  河南: '45 46 47',
  广东: '51 52',
  广西: '53 54',
  贵州: '55 56',
  海南: '57',
  四川: '61 62 63 64',
  云南: '65 66 67',
  陕西: '71 72',
  甘肃: '73 74',
  宁夏: '75',
  青海: '81',
  新疆: '83 84',
  西藏: '85 86',
};

export const isPostcodeOf = (postcode: string, province: string): boolean =>
  districts[province.slice(0, 2)]?.split(' ').includes(postcode.slice(0, 2)) ?? false;
