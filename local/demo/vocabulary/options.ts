import type { DemoOption, Text } from '../shape.ts';

type Value = DemoOption['values'][number];

/** Colours as they are called in the shop; swatches match the pictures. */
const colours = {
  amber: ['琥珀', 'Amber', '#b06a2c'],
  brass: ['黄铜', 'Brass', '#b98a45'],
  beige: ['米色', 'Beige', '#d5c6a4'],
  berry: ['浆果', 'Berry', '#7a1c3c'],
  black: ['黑色', 'Black', '#26262a'],
  blue: ['蓝色', 'Blue', '#48688f'],
  celadon: ['青瓷', 'Celadon', '#a9c2b2'],
  charcoal: ['炭灰', 'Charcoal', '#45474c'],
  coral: ['珊瑚', 'Coral', '#d9503f'],
  cream: ['奶油白', 'Cream', '#efe7d8'],
  dark: ['深空灰', 'Dark grey', '#2b2d33'],
  graphite: ['石墨', 'Graphite', '#3a3b40'],
  green: ['绿色', 'Green', '#4d6b52'],
  grey: ['灰色', 'Grey', '#7d8086'],
  indigo: ['靛蓝', 'Indigo', '#35496b'],
  khaki: ['卡其', 'Khaki', '#b59f78'],
  lilac: ['浅紫', 'Lilac', '#b3a3cf'],
  lime: ['青柠绿', 'Lime', '#a6cf3f'],
  linen: ['亚麻色', 'Linen', '#d8ccb6'],
  mint: ['薄荷绿', 'Mint', '#a9cfc0'],
  mustard: ['芥末黄', 'Mustard', '#c9952f'],
  natural: ['本白', 'Natural', '#e6dcc4'],
  navy: ['藏青', 'Navy', '#2a3a55'],
  nude: ['裸杏', 'Nude', '#c98b73'],
  oak: ['橡木色', 'Oak', '#d3a56a'],
  oat: ['燕麦', 'Oat', '#d9c8ae'],
  ochre: ['赭黄', 'Ochre', '#c98f34'],
  olive: ['橄榄绿', 'Olive', '#66704f'],
  orange: ['橙色', 'Orange', '#d8702f'],
  pearl: ['珍珠白', 'Pearl', '#f4ede6'],
  pink: ['粉色', 'Pink', '#dca8a6'],
  purple: ['紫色', 'Purple', '#8d7bb0'],
  red: ['红色', 'Red', '#b5322c'],
  rose: ['玫瑰粉', 'Rose', '#d08a93'],
  rust: ['铁锈红', 'Rust', '#b5583a'],
  sage: ['灰绿', 'Sage', '#9fb09a'],
  sand: ['沙色', 'Sand', '#dccbb0'],
  sky: ['天蓝', 'Sky', '#a9c4d6'],
  smoke: ['透明灰', 'Smoke', '#c3d0d6'],
  teal: ['青绿', 'Teal', '#2f7f80'],
  terracotta: ['陶土红', 'Terracotta', '#b5693f'],
  violet: ['紫罗兰', 'Violet', '#6b4f7d'],
  walnut: ['胡桃木色', 'Walnut', '#8a5a38'],
  white: ['白色', 'White', '#f2f0ea'],
  wine: ['酒红', 'Wine', '#6f2433'],
  yellow: ['黄色', 'Yellow', '#e3b93c'],
} as const satisfies Record<string, readonly [zh: string, en: string, swatch: string]>;

export type Colour = keyof typeof colours;

/** Colours that only packages have, so that no option offers them. */
const packageColours: readonly (readonly [code: string, zh: string, en: string])[] = [
  ['clear', '透明', 'Clear'],
  ['gold', '琥珀金', 'Amber'],
  ['lilac', '浅紫', 'Lilac'],
  ['peach', '蜜桃色', 'Peach'],
  ['sea', '海蓝', 'Sea blue'],
];

export const colourName = (colour: string): Text | undefined => {
  const known = Object.entries(colours).find(([code]) => code === colour)?.[1];
  if (known) return [known[0], known[1]];
  const ofPackage = packageColours.find(([code]) => code === colour);
  return ofPackage && [ofPackage[1], ofPackage[2]];
};

export const colour = (...codes: readonly Colour[]): DemoOption => ({
  code: 'colour',
  name: ['颜色', 'Colour'],
  values: codes.map((code): Value => {
    const [zh, en, swatch] = colours[code];
    return { code, name: [zh, en], swatch };
  }),
});

const letters = ['XS', 'S', 'M', 'L', 'XL', 'XXL', '3XL', '4XL', '5XL'] as const;
type Letter = (typeof letters)[number];

/** All letter sizes from the first to the last. */
export const size = (from: Letter, to: Letter): DemoOption => ({
  code: 'size',
  name: ['尺码', 'Size'],
  values: letters
    .slice(letters.indexOf(from), letters.indexOf(to) + 1)
    .map((l): Value => ({ code: l.toLowerCase(), name: [l, l] })),
});

/** Children's sizes by height, as GB/T 1335.3 has them. */
export const childSize = (...heights: readonly number[]): DemoOption => ({
  code: 'size',
  name: ['身高', 'Height'],
  values: heights.map((h): Value => ({ code: `${h}`, name: [`${h} cm`, `${h} cm`] })),
});

const measured =
  (code: string, name: Text) =>
  (...values: readonly string[]): DemoOption => ({
    code,
    name,
    values: values.map((v): Value => ({ code: v.toLowerCase().replace('+', '-').replaceAll(' ', ''), name: [v, v] })),
  });

/** `volume('30 ml', '50 ml')` has the value codes `30ml` and `50ml`. */
export const volume = measured('volume', ['容量', 'Volume']);
export const netWeight = measured('weight', ['净含量', 'Net weight']);
export const load = measured('load', ['重量', 'Weight']);
export const diameter = measured('diameter', ['直径', 'Diameter']);
/** `memory('8+256 GB')` has the value code `8-256gb`. */
export const memory = measured('memory', ['内存', 'Memory']);

/** An option with values of its own: `[code, zh, en]`. */
export const choice = (
  code: string,
  name: Text,
  ...values: readonly (readonly [code: string, zh: string, en: string])[]
): DemoOption => ({ code, name, values: values.map(([value, zh, en]): Value => ({ code: value, name: [zh, en] })) });

export const pack = (...values: readonly (readonly [code: string, zh: string, en: string])[]): DemoOption =>
  choice('pack', ['规格', 'Pack'], ...values);
