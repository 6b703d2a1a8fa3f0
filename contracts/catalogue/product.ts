import * as z from 'zod/mini';
import { productId, sku } from '../values/id.ts';
import { instant } from '../values/instant.ts';
import { bilingual } from '../values/locale.ts';
import { price } from '../values/money.ts';

export const code = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'not_a_code'), z.maxLength(80));

/** Shoppers see `on_shelf` only. `scheduled` goes on the shelf by itself at the moment staff set (see `staff-product.ts`). */
export const productStatus = z.enum(['draft', 'on_shelf', 'off_shelf', 'scheduled']);
export type ProductStatus = z.infer<typeof productStatus>;

export const gender = z.enum(['women', 'men', 'unisex']);
export const ageGroup = z.enum(['adult', 'teen', 'child', 'baby', 'senior']);
export const season = z.enum(['spring', 'summer', 'autumn', 'winter', 'all']);

/** One way a product varies: `colour` or `size`, `volume`, `capacity`... Values are in the order shown. */
export const productOption = z.object({
  code,
  name: bilingual,
  values: z.array(z.object({ code, name: bilingual, swatch: z.optional(z.string()) })).check(z.minLength(1)),
});

/** A picture by base name: the site serves `/pictures/<name>-<width>.avif|webp` for each of `widthsOf(name)`. */
export const picture = z.object({
  name: z.string(),
  alt: bilingual,
  /** Shown first when this value of the first option that has pictures is chosen, e.g. `{ option: 'colour', value: 'rust' }`. */
  of: z.optional(z.object({ option: code, value: code })),
});
export type Picture = z.infer<typeof picture>;

/**
 * A value of an attribute by the type of its schema row (attribute-schema.ts): a code (`enum`), codes (`multi`), a number in the row's
 * unit, yes or no, or a text in both languages.
 */
export const attributeValue = z.union([code, z.array(code), z.number(), z.boolean(), bilingual]);
export type AttributeValue = z.infer<typeof attributeValue>;

/** Letters and digits, a small letter first: `gender`, `ageGroup`, `neckline`. */
export const attributeKey = z.string().check(z.regex(/^[a-z][a-zA-Z0-9]{0,39}$/, 'not_an_attribute_key'));

/** Five that every shop knows by name, and in `more` whatever else the schemas of the product's category ask for, by key. */
export const attributes = z.object({
  gender: z.optional(gender),
  ageGroup: z.optional(ageGroup),
  season: z.optional(z.array(season)),
  style: z.optional(z.array(code)),
  material: z.optional(bilingual),
  more: z.optional(z.record(attributeKey, attributeValue)),
});
export type Attributes = z.infer<typeof attributes>;

/** What search engines are told instead of name and summary, by language; at most what they show of it. */
export const seo = z.object({
  title: z.optional(z.object({ zh: z.string().check(z.maxLength(70)), en: z.string().check(z.maxLength(70)) })),
  description: z.optional(z.object({ zh: z.string().check(z.maxLength(200)), en: z.string().check(z.maxLength(200)) })),
});
export type Seo = z.infer<typeof seo>;

export const variant = z.object({
  sku,
  /** One value code for every option of the product; `{}` where it has none. */
  options: z.record(z.string(), z.string()),
  price,
  /** A struck price; present only where it is higher than `price`. */
  listPrice: z.optional(price),
  weightGrams: z.int().check(z.minimum(1)),
  /** The maker's GTIN-8, -12, -13 or -14 as under the bars. */
  barcode: z.optional(z.string().check(z.regex(/^(\d{8}|\d{12,14})$/, 'not_a_barcode'))),
});
export type Variant = z.infer<typeof variant>;

const shared = {
  /** The product's part of `/p/{handle}`; unique in the shop. */
  handle: code,
  /** The leaf category's slug, e.g. `dresses`. */
  category: code,
  brand: bilingual,
  model: z.string().check(z.maxLength(60)),
  /** Without the brand. Cards show brand + name. */
  name: bilingual,
  /** One line of facts under the name: `260 g 面料，S 至 XXL`. */
  summary: bilingual,
  description: bilingual,
  tags: z.array(bilingual),
  attributes,
  /** Rows of the specification table, in order. */
  specification: z.array(z.object({ name: bilingual, value: bilingual })),
  options: z.array(productOption).check(z.maxLength(3)),
  variants: z.array(variant).check(z.minLength(1), z.maxLength(100)),
  pictures: z.array(picture).check(z.maxLength(30)),
  seo: z.optional(seo),
  /** Whether the 7-day no-reason return applies. */
  returnable: z.boolean(),
  salesCount: z.int().check(z.minimum(0)),
  listedAt: instant,
};

/** The whole product as shoppers may see it. What is for staff alone (cost, schedule, who changed it) is never part of it: staff-product.ts. */
export const product = z.object({ id: productId, status: productStatus, version: z.int(), ...shared });
export type Product = z.infer<typeof product>;

/** One line of a catalogue file (`npm start -- --catalogue FILE.jsonl`): a product and its opening stock by warehouse id. */
export const productImport = z.object({
  ...shared,
  /** A line has no times, so it schedules nothing. */
  status: z._default(z.enum(['draft', 'on_shelf', 'off_shelf']), 'on_shelf'),
  salesCount: z._default(shared.salesCount, 0),
  pictures: z.array(picture).check(z.minLength(1), z.maxLength(30)),
  variants: z
    .array(
      z.extend(variant, {
        stock: z._default(z.record(z.string(), z.int().check(z.minimum(0))), {}),
        /** What the merchant pays for one; staff only. A line that tells none leaves the one known. */
        cost: z.optional(price),
      }),
    )
    .check(z.minLength(1), z.maxLength(100)),
});
export type ProductImport = z.infer<typeof productImport>;

/** What a list shows of a product, made when the product or its stock changes: ready to render, one small item. */
export const productCard = z.object({
  id: productId,
  handle: z.string(),
  category: z.string(),
  brand: bilingual,
  name: bilingual,
  summary: bilingual,
  picture,
  /** Lowest price among the variants. */
  price,
  listPrice: z.optional(price),
  /** True where variants differ in price: show 起 / from. */
  priceVaries: z.boolean(),
  /** Colour dots. */
  swatches: z.array(z.string()),
  /** Whether any variant can be bought now; consumers of stock.changed keep it. */
  available: z.boolean(),
  /** The SKU to add at once where the product has a single one. */
  onlySku: z.nullable(sku),
  salesCount: z.int(),
  listedAt: instant,
});
export type ProductCard = z.infer<typeof productCard>;
