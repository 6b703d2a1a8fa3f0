import type { Attributes, AttributeValue } from '../../contracts/catalogue/product.ts';
import type { DemoProduct } from './shape.ts';
import type { RowName } from './vocabulary/rows.ts';

/** Attributes that the demo shop reads off the specification of its products, so that both always say the same; attributes.json has their schema. */
type Reading = (chinese: string) => AttributeValue | null;

const number =
  (unit: RegExp, factor = 1): Reading =>
  (text) => {
    const found = unit.exec(text)?.[1];
    return found === undefined ? null : Number(found) * factor;
  };

const litres: Reading = (text) => number(/^(\d+) ml$/)(text) ?? number(/^([\d.]+) L$/, 1000)(text);

/** Codes of the words that occur, in the order of the words. */
const words =
  (codes: readonly (readonly [word: string, code: string])[]): Reading =>
  (text) => {
    const found = codes.flatMap(([word, code]) => (text.includes(word) ? [code] : []));
    return found.length > 0 ? found : null;
  };

const skins = [
  ['干性', 'dry'],
  ['油性', 'oily'],
  ['混合性', 'combination'],
  ['中性', 'normal'],
  ['敏感', 'sensitive'],
] as const;

const skin: Reading = (text) =>
  text.includes('各种肤质')
    ? ['dry', 'oily', 'combination', 'normal'].concat(text.includes('敏感') ? ['sensitive'] : [])
    : words(skins)(text);

const allergens = words([
  ['乳', 'milk'],
  ['麸质', 'gluten'],
  ['蛋', 'egg'],
  ['大豆', 'soy'],
]);

const waterproof: Reading = (text) => (/^(IP(X|\d)\d|5 ATM)$/.test(text) ? text.toLowerCase().replace(' ', '-') : null);

const readings: Readonly<Partial<Record<RowName, readonly [key: string, Reading]>>> = {
  fabricWeight: ['fabricWeight', number(/^(\d+) g\/m²$/)],
  capacity: ['capacity', litres],
  dishwasher: ['dishwasherSafe', (text) => text.startsWith('可用')],
  skin: ['skinType', skin],
  allergens: ['allergens', allergens],
  waterproof: ['waterResistance', waterproof],
};

/** Which of them a category's products have; a row of the same name elsewhere (the capacity of a power bank) means something else. */
const keysOf: Readonly<Record<string, readonly string[]>> = {
  't-shirts': ['fabricWeight'],
  sweatshirts: ['fabricWeight'],
  trousers: ['fabricWeight'],
  'face-care': ['skinType'],
  cleansing: ['skinType'],
  'body-care': ['skinType'],
  'make-up': ['skinType'],
  'sports-bottles': ['capacity', 'dishwasherSafe'],
  drinkware: ['capacity', 'dishwasherSafe'],
  kitchen: ['capacity', 'dishwasherSafe'],
  phones: ['waterResistance'],
  headphones: ['waterResistance'],
  speakers: ['waterResistance'],
  watches: ['waterResistance'],
  drinks: ['allergens'],
  snacks: ['allergens'],
};

export const typedOf = (of: DemoProduct, category: string): Pick<Attributes, 'more'> => {
  const keys = keysOf[category] ?? [];
  const more = of.rows.flatMap(([name, chinese]) => {
    const [key, read] = readings[name] ?? [];
    const value = key !== undefined && keys.includes(key) ? read?.(chinese) : null;
    return key !== undefined && value !== null && value !== undefined ? [[key, value] as const] : [];
  });
  return more.length > 0 ? { more: Object.fromEntries(more) } : {};
};
