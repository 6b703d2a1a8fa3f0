import type { Category } from '../../contracts/catalogue/category.ts';
import { type Product, type ProductCard, product } from '../../contracts/catalogue/product.ts';
import type { Sku } from '../../contracts/values/id.ts';
import type { Bilingual } from '../../contracts/values/locale.ts';
import { cny } from '../../contracts/values/money.ts';
import { kinds, leafNames, rootNames } from './generated-kinds.ts';

/** Numbers that look random and are the same on every machine (mulberry32). */
export const seeded = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
};

const words = (list: string): Bilingual[] =>
  list.split(',').map((pair) => {
    const [zh = '', en = ''] = pair.split('=');
    return { zh, en };
  });

const leaves = kinds
  .trim()
  .split('\n')
  .map((line) => {
    const [slug = '', root = '', nouns = '', makings = '', features = ''] = line.split('|');
    return { slug, root, nouns: words(nouns), makings: words(makings), features: words(features) };
  });

export const generatedCategories: readonly Category[] = Object.entries(rootNames).map(([slug, name]) => ({
  slug,
  name,
  tint: slug,
  children: leaves
    .filter((l) => l.root === slug)
    .map((l) => ({
      slug: l.slug,
      name: { zh: leafNames[l.slug]?.[0] ?? l.slug, en: leafNames[l.slug]?.[1] ?? l.slug },
    })),
}));

const brandChars = words(
  '山=Shan,云=Yun,木=Mu,野=Ye,晨=Chen,禾=He,海=Hai,星=Xing,青=Qing,白=Bai,松=Song,溪=Xi,南=Nan,北=Bei,岚=Lan,竹=Zhu,石=Shi,月=Yue,风=Feng,朴=Pu',
);
const colours = words('铁锈红=Rust,雾霾蓝=Haze blue,鼠尾草绿=Sage,燕麦白=Oat,炭黑=Charcoal,奶茶棕=Milk-tea brown');
const genders = ['women', 'men', 'unisex'] as const;
const seasons = ['spring', 'summer', 'autumn', 'winter', 'all'] as const;
const styles = ['casual', 'minimal', 'business', 'vintage', 'outdoor', 'sporty'] as const;
const base32 = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const ulidOf = (n: number): string => {
  let text = '';
  for (let rest = n, i = 0; i < 26; i++, rest = Math.floor(rest / 32)) text = (base32[rest % 32] ?? '0') + text;
  return text;
};

const pick = <T>(list: readonly T[], at: number): T => {
  const found = list[at % list.length];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
};

const join = (parts: readonly Bilingual[]): Bilingual => ({
  zh: parts.map((p) => p.zh).join(''),
  en: parts
    .map((p) => p.en)
    .join(' ')
    .replace(/^./, (c) => c.toUpperCase()),
});

const optionsOf = (colourCount: number) => [
  {
    code: 'colour',
    name: { zh: '颜色', en: 'Colour' },
    values: colours.slice(0, colourCount).map((name, i) => ({ code: `c${i}`, name, swatch: '#888888' })),
  },
];

/** The n-th product of the generated catalogue: always the same, and unlike its neighbours. */
export const generatedProduct = (n: number): Product => {
  const roll = seeded(n + 1);
  const leaf = pick(leaves, roll(leaves.length));
  const noun = pick(leaf.nouns, roll(leaf.nouns.length));
  const parts = [pick(leaf.features, roll(leaf.features.length)), pick(leaf.makings, roll(leaf.makings.length)), noun];
  const brand = join([pick(brandChars, roll(20)), pick(brandChars, roll(20))]);
  const colourCount = 1 + roll(4);
  const price = 900 + roll(400) * 100;
  const code = `${leaf.slug.slice(0, 2).toUpperCase()}${String(n).padStart(5, '0')}`;
  return product.parse({
    id: `prd_${ulidOf(n)}`,
    status: 'on_shelf',
    version: 1,
    handle: `${leaf.slug}-${n}`,
    category: leaf.slug,
    brand: { zh: brand.zh, en: brand.en.replace(' ', '') },
    model: `${code}-${roll(9) + 1}`,
    name: join(parts),
    summary: {
      zh: `${pick(leaf.makings, roll(5)).zh}，${roll(900) + 100}g，${pick(leaf.features, roll(5)).zh}`,
      en: `${roll(900) + 100} g`,
    },
    description: { zh: '适合每天使用。', en: 'For every day.' },
    tags: [{ zh: pick(leaf.features, roll(5)).zh, en: pick(leaf.features, roll(5)).en }, noun],
    attributes: {
      gender: pick(genders, roll(3)),
      ageGroup: roll(8) === 0 ? 'child' : 'adult',
      season: [pick(seasons, roll(5))],
      style: [pick(styles, roll(6))],
      material: parts[1],
    },
    specification: [
      {
        name: { zh: '产地', en: 'Made in' },
        value: { zh: pick(['浙江', '广东', '江苏', '福建'], roll(4)), en: 'China' },
      },
    ],
    options: optionsOf(colourCount),
    variants: colours.slice(0, colourCount).map((_, i) => ({
      sku: `${code}-C${i}`,
      options: { colour: `c${i}` },
      price: cny(price),
      weightGrams: 200,
    })),
    pictures: [{ name: `${leaf.slug}-1-rust`, alt: noun }],
    returnable: true,
    salesCount: Math.floor(20_000 / (1 + roll(500))),
    listedAt: new Date(Date.UTC(2026, 0, 1) + roll(320) * 86_400_000).toISOString(),
  });
};

/** The card the shop would keep for it; one in twenty is sold out. */
export const generatedCard = (p: Product): ProductCard => {
  const [first] = p.variants;
  const [picture] = p.pictures;
  if (!first || !picture) throw new Error(`${p.handle} has no variant or picture`);
  const { id, handle, category, brand, name, summary, salesCount, listedAt } = p;
  const onlySku: Sku | null = p.variants.length === 1 ? first.sku : null;
  return {
    ...{ id, handle, category, brand, name, summary, salesCount, listedAt, picture, onlySku },
    price: first.price,
    priceVaries: false,
    swatches: p.options.flatMap((o) => o.values.flatMap((v) => (v.swatch ? [v.swatch] : []))),
    available: salesCount % 20 !== 0,
  };
};
