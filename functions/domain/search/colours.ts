import type { ColourFamily } from '../../../contracts/search/colour-family.ts';
import type { Bilingual } from '../../../contracts/values/locale.ts';

/** The plain colour words a shopper types for a named colour such as 铁锈红 or sage. */
const families = {
  red: ['红', '红色', 'red'],
  orange: ['橙', '橙色', '橘色', 'orange'],
  yellow: ['黄', '黄色', 'yellow'],
  green: ['绿', '绿色', 'green'],
  blue: ['蓝', '蓝色', 'blue'],
  purple: ['紫', '紫色', 'purple'],
  pink: ['粉', '粉色', '粉红', 'pink'],
  brown: ['棕', '棕色', '咖啡色', '褐色', 'brown'],
  black: ['黑', '黑色', 'black'],
  white: ['白', '白色', 'white'],
  grey: ['灰', '灰色', 'grey', 'gray'],
  beige: ['米', '米色', '杏色', 'beige'],
} as const satisfies Record<ColourFamily, readonly string[]>;
type Family = ColourFamily;

// The last character of a Chinese colour name is its colour: 雾霾蓝 is a blue.
const bySuffix: Readonly<Record<string, Family>> = {
  红: 'red',
  橙: 'orange',
  橘: 'orange',
  黄: 'yellow',
  绿: 'green',
  青: 'green',
  蓝: 'blue',
  紫: 'purple',
  粉: 'pink',
  棕: 'brown',
  咖: 'brown',
  褐: 'brown',
  驼: 'brown',
  黑: 'black',
  白: 'white',
  灰: 'grey',
  米: 'beige',
  杏: 'beige',
}; // prettier-ignore

const hueOf = (r: number, g: number, b: number): number => {
  const most = Math.max(r, g, b);
  const span = most - Math.min(r, g, b);
  const sixth = most === r ? (g - b) / span : most === g ? 2 + (b - r) / span : 4 + (r - g) / span;
  return (sixth * 60 + 360) % 360;
};

const hues: readonly (readonly [upTo: number, family: Family])[] = [
  [15, 'red'],
  [45, 'orange'],
  [70, 'yellow'],
  [165, 'green'],
  [255, 'blue'],
  [300, 'purple'],
  [340, 'pink'],
  [361, 'red'],
]; // prettier-ignore

/** The family of an sRGB swatch `#rrggbb` by lightness, chroma and hue; null where it is no such swatch. */
export const familyOfSwatch = (swatch: string): Family | null => {
  const digits = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(swatch);
  if (!digits) return null;
  const [r = 0, g = 0, b = 0] = digits.slice(1).map((d) => Number.parseInt(d, 16));
  const light = (Math.max(r, g, b) + Math.min(r, g, b)) / 2;
  const chroma = Math.max(r, g, b) - Math.min(r, g, b);
  if (light < 42) return 'black';
  if (chroma < 24) return light > 228 ? 'white' : 'grey';
  const family = hues.find(([upTo]) => hueOf(r, g, b) < upTo)?.[1] ?? 'red';
  if ((family === 'orange' || family === 'red') && light < 110 && chroma < 120) return 'brown';
  if (family === 'orange' && light > 190) return 'beige';
  return family === 'red' && light > 190 ? 'pink' : family;
};

/** The plain colour of one value of a colour option, by the end of its Chinese name, else by its swatch; null where neither tells. */
export const colourFamilyOf = (zh: string, swatch: string | undefined): ColourFamily | null =>
  bySuffix[zh.replace(/色$/, '').slice(-1)] ?? (swatch ? familyOfSwatch(swatch) : null);

/** Plain colour words of it, in both languages. */
export const colourWords = (zh: string, swatch: string | undefined): readonly string[] => {
  const family = colourFamilyOf(zh, swatch);
  return family ? families[family] : [];
};

/** How plain colours are shown in filters. */
export const colourLabels: Readonly<Record<ColourFamily, Bilingual>> = {
  black: { zh: '黑色', en: 'Black' },
  white: { zh: '白色', en: 'White' },
  grey: { zh: '灰色', en: 'Grey' },
  beige: { zh: '米色', en: 'Beige' },
  brown: { zh: '棕色', en: 'Brown' },
  red: { zh: '红色', en: 'Red' },
  pink: { zh: '粉色', en: 'Pink' },
  orange: { zh: '橙色', en: 'Orange' },
  yellow: { zh: '黄色', en: 'Yellow' },
  green: { zh: '绿色', en: 'Green' },
  blue: { zh: '蓝色', en: 'Blue' },
  purple: { zh: '紫色', en: 'Purple' },
};

/** In the order shown; their places are what an index keeps of them. */
export const colourFamilies = Object.keys(colourLabels) as ColourFamily[];
