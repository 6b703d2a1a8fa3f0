import type { Text } from '../shape.ts';

/** All invented for this demo; those printed on pictures keep the picture's spelling. */
export const brands = {
  shanye: ['山野', 'Shanye'],
  chenye: ['晨野', 'Morning Field'],
  xubai: ['序白', 'Xubai'],
  xiaomaiya: ['小麦丘', 'Wheat Hill'],
  manri: ['慢日', 'Slow Days'],
  xingye: ['行野', 'Xingye'],
  shanyin: ['山隐', 'Shanyin'],
  muyu: ['木屿', 'Muyu'],
  feise: ['绯色', 'Feise'],
  qingye: ['清野', 'Qingye'],
  wanfeng: ['晚风', 'Wanfeng'],
  yuedong: ['跃动', 'Yuedong'],
  xunbu: ['迅步', 'Xunbu'],
  pingxi: ['平息', 'Pingxi'],
  mianshan: ['眠山', 'Mianshan'],
  shayuhuo: ['砂与火', 'Sand & Fire'],
  xingyu: ['星屿', 'Xingyu'],
  tinglan: ['听澜', 'Tinglan'],
  juneng: ['聚能', 'Juneng'],
  jianwu: ['键物', 'Keywu'],
  yunshang: ['云上', 'Yunshang'],
  zaoshan: ['早山', 'Zaoshan'],
  tianhe: ['田禾', 'Tianhe'],
  muchen: ['牧晨', 'Muchen'],
  qinguo: ['沁果', 'Qinguo'],
  xiaoman: ['小满', 'Xiaoman'],
  guoranxian: ['果然鲜', 'Guoranxian'],
} as const satisfies Record<string, Text>;

export type Brand = keyof typeof brands;
