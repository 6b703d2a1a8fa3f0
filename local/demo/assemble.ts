import type { ProductImport, Variant } from '../../contracts/catalogue/product.ts';
import type { Bilingual } from '../../contracts/values/locale.ts';
import { cny } from '../../contracts/values/money.ts';
import { costOf } from './cost.ts';
import type { ByValue, DemoOption, DemoProduct, Text } from './shape.ts';
import { stockOf } from './stock.ts';
import { typedOf } from './typed.ts';
import { brands } from './vocabulary/brands.ts';
import { colourName } from './vocabulary/options.ts';
import { pictureTexts } from './vocabulary/pictures.ts';
import { rowNames } from './vocabulary/rows.ts';
import swatches from './vocabulary/swatches.json' with { type: 'json' };

const both = (text: Text): Bilingual => ({ zh: text[0], en: text[1] });
const fen = (yuan: number) => cny(Math.round(yuan * 100));

const combinations = (options: readonly DemoOption[]): Record<string, string>[] =>
  options.reduce<Record<string, string>[]>(
    (so, option) => so.flatMap((chosen) => option.values.map((v) => ({ ...chosen, [option.code]: v.code }))),
    [{}],
  );

const figureOf = (figures: ByValue, chosen: readonly string[], what: string): number => {
  if (typeof figures === 'number') return figures;
  const value = chosen.find((code) => code in figures);
  const figure = value === undefined ? undefined : figures[value];
  if (figure === undefined) throw new Error(`no ${what} for ${chosen.join(', ')}`);
  return figure;
};

const listPriceOf = (was: ByValue, chosen: readonly string[], price: number): number | undefined => {
  const known = typeof was === 'number' || chosen.some((code) => code in was);
  const before = known ? figureOf(was, chosen, 'list price') : undefined;
  return before !== undefined && before > price ? before : undefined;
};

const variantsOf = (of: DemoProduct, root: string): ProductImport['variants'] =>
  combinations(of.options ?? []).map((options): ProductImport['variants'][number] => {
    const chosen = Object.values(options);
    const price = figureOf(of.price, chosen, 'price');
    const before = of.was === undefined ? undefined : listPriceOf(of.was, chosen, price);
    // The contract brands SKUs; the builder's schema check right after this one proves the pattern.
    const sku = [of.sku, ...chosen.map((code) => code.toUpperCase())].join('-') as Variant['sku'];
    return {
      sku,
      options,
      price: fen(price),
      ...(before === undefined ? {} : { listPrice: fen(before) }),
      cost: costOf(root, fen(price), before === undefined ? undefined : fen(before)),
      weightGrams: figureOf(of.grams, chosen, 'weight'),
      stock: stockOf(of, sku, chosen),
    };
  });

const picturesOf = (of: DemoProduct): ProductImport['pictures'] => {
  const colours = of.options?.find((o) => o.code === 'colour');
  const named = typeof of.pictures === 'string' ? undefined : of.pictures;
  const model = typeof of.pictures === 'string' ? of.pictures : of.pictures.model;
  const codes = named?.codes ?? colours?.values.map((v) => v.code) ?? [];
  const [zh, en] = pictureTexts[model];
  return codes.map((code) => {
    const value = colours?.values.find((v) => v.code === code);
    const [nameZh, nameEn] = value?.name ?? colourName(code) ?? ['', ''];
    return {
      name: `${model}-${code}`,
      alt: { zh: zh.replace('{c}', nameZh), en: en.replace('{c}', nameEn.toLowerCase()) },
      ...(value === undefined ? {} : { of: { option: 'colour', value: code } }),
    };
  });
};

const swatchOf = new Map(Object.entries(swatches));

/** The dot of a colour is the colour of its own picture: one name covers a pale blue dress and dark blue shorts. */
const optionsOf = (of: DemoProduct): ProductImport['options'] => {
  const model = typeof of.pictures === 'string' ? of.pictures : of.pictures.model;
  return (of.options ?? []).map((o) => ({
    code: o.code,
    name: both(o.name),
    values: o.values.map((v) => {
      const swatch = v.swatch && (swatchOf.get(`${model}-${v.code}`) ?? v.swatch);
      return { code: v.code, name: both(v.name), ...(swatch === undefined ? {} : { swatch }) };
    }),
  }));
};

/** Between nine and six in Shanghai, by the SKU, so that no two lines share a moment. */
const momentOf = (day: string, sku: string): string => {
  const spread = [...sku].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) % 32_400, 7);
  return new Date(Date.parse(`${day}T01:00:00.000Z`) + spread * 1000).toISOString();
};

/** The import line of a demo product: full variants, pictures, stock and both languages written out. */
export const assemble = (of: DemoProduct, category: string, root: string): ProductImport => ({
  handle: of.handle,
  status: 'on_shelf',
  category,
  brand: both(brands[of.brand]),
  model: of.model,
  name: both(of.name),
  summary: both(of.summary),
  description: { zh: of.about.map((p) => p[0]).join('\n\n'), en: of.about.map((p) => p[1]).join('\n\n') },
  tags: of.tags.map(both),
  attributes: {
    ...(of.gender && { gender: of.gender }),
    ...(of.ageGroup && { ageGroup: of.ageGroup }),
    ...(of.season && { season: [...of.season] }),
    ...(of.style && { style: [...of.style] }),
    ...(of.material && { material: both(of.material) }),
    ...typedOf(of, category),
  },
  specification: of.rows.map(([name, zh, en]) => ({ name: both(rowNames[name]), value: { zh, en: en ?? zh } })),
  options: optionsOf(of),
  variants: variantsOf(of, root),
  pictures: picturesOf(of),
  returnable: of.returnable ?? true,
  salesCount: of.sales,
  listedAt: momentOf(of.listed, of.sku),
});
