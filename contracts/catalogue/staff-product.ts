import * as z from 'zod/mini';
import { instant } from '../values/instant.ts';
import type { Bilingual } from '../values/locale.ts';
import { price } from '../values/money.ts';
import { attributes, code, product, seo, variant } from './product.ts';

/** A text in both languages, at most so many characters in each. */
const upTo = (most: number) =>
  z.object({
    zh: z.string().check(z.minLength(1, 'required'), z.maxLength(most)),
    en: z.string().check(z.minLength(1, 'required'), z.maxLength(most)),
  }) satisfies z.ZodMiniType<Bilingual>;

/** `cost` is what the merchant pays for one. It is kept apart from the product and never reaches a shopper, a card, the search or an event. */
export const staffVariant = z.extend(variant, { cost: z.optional(price) });
export type StaffVariant = z.infer<typeof staffVariant>;

export const brandName = upTo(60);
export const tagName = upTo(30);

/** As `productOption`, as long as a choice can be read. */
const draftOption = z.object({
  code,
  name: upTo(40),
  values: z
    .array(z.object({ code, name: upTo(60), swatch: z.optional(z.string().check(z.maxLength(40))) }))
    .check(z.minLength(1, 'values_missing'), z.maxLength(100)),
});
/** As `picture`. Every SKU carries one along, so its text is short. */
const draftPicture = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(200)),
  alt: upTo(200),
  of: z.optional(z.object({ option: code, value: code })),
});

/** What an editor fills in; all else (id, version, status, sales, times) the shop keeps itself. Nothing left out means: there is none. */
export const productDraft = z.object({
  handle: code,
  /** A leaf category's slug. */
  category: code,
  brand: brandName,
  model: z.string().check(z.maxLength(60)),
  name: upTo(120),
  summary: upTo(200),
  description: upTo(20_000),
  tags: z.array(tagName).check(z.maxLength(20)),
  attributes,
  specification: z.array(z.object({ name: upTo(60), value: upTo(500) })).check(z.maxLength(60)),
  options: z.array(draftOption).check(z.maxLength(3)),
  variants: z.array(staffVariant).check(z.minLength(1, 'no_variants'), z.maxLength(100, 'too_many_variants')),
  /** A draft may have none yet. */
  pictures: z.array(draftPicture).check(z.maxLength(30)),
  seo: z.optional(seo),
  returnable: z.boolean(),
});
export type ProductDraft = z.infer<typeof productDraft>;

/** Who made a change: a member of staff, or `import` or `schedule` with no mail. */
export const editor = z.object({ id: z.string(), name: z.string(), email: z.string() });
export type Editor = z.infer<typeof editor>;

/** The product with all that only staff may know. */
export const staffProduct = z.extend(product, {
  variants: z.array(staffVariant),
  /** When it goes on the shelf by itself; there while `scheduled`. */
  onShelfAt: z.optional(instant),
  /** When it leaves the shelf by itself. */
  offShelfAt: z.optional(instant),
  changedAt: instant,
  /** Null where nobody knows: changed before the shop kept it. */
  changedBy: z.nullable(editor),
});
export type StaffProduct = z.infer<typeof staffProduct>;

/** A price change of a product: every SKU whose price, list price or cost moved at once. */
export const priceChange = z.object({
  at: instant,
  by: z.nullable(editor),
  version: z.int(),
  changes: z.array(
    z.object({
      sku: z.string(),
      field: z.enum(['price', 'listPrice', 'cost']),
      /** Null: there was none, or there is none any more. */
      from: z.nullable(price),
      to: z.nullable(price),
    }),
  ),
});
export type PriceChange = z.infer<typeof priceChange>;

/** One thing somebody else changed since the editor opened the product. */
export const fieldChange = z.object({
  /** Into the editor's own body: `#/name/zh`, `#/variants/2/price`; a variant the editor does not have points past the last one. */
  pointer: z.string(),
  /** The variant it is about. */
  sku: z.nullable(z.string()),
  /** As the editor found it; null where there was nothing or nobody remembers. */
  before: z.unknown(),
  /** As it is now. */
  theirs: z.unknown(),
  /** As the editor wants it. */
  yours: z.unknown(),
  /** True where both changed it, to different things: the editor has to choose. Otherwise taking `theirs` loses nothing. */
  clash: z.boolean(),
});
export type FieldChange = z.infer<typeof fieldChange>;

/** The `context` of a `product_changed` problem: enough to show what happened and to save again with `version`. */
export const productChangedContext = z.object({
  version: z.int(),
  changedAt: instant,
  changedBy: z.nullable(editor),
  fields: z.array(fieldChange),
});
export type ProductChangedContext = z.infer<typeof productChangedContext>;
