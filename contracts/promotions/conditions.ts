import * as z from 'zod/mini';
import { productId, sku } from '../values/id.ts';
import { instant } from '../values/instant.ts';

/** Amounts of rules are in fen of the shop's currency, as in the shop's settings. */
export const fen = z.int().check(z.minimum(0), z.maximum(100_000_000));
/** What is taken off, in basis points: 1,000 is 10 % off, which a shop in China calls 9 折. */
export const offBp = z.int().check(z.minimum(1), z.maximum(10_000));
const units = z.int().check(z.minimum(1), z.maximum(9_999));
const word = z.string().check(z.minLength(1), z.maxLength(80));
const words = z.array(word).check(z.maxLength(200));

/** Which goods a rule is about: those that any list names, all where every list is empty; never those under `except`. */
export const scope = z.object({
  products: z.array(productId).check(z.maxLength(500)),
  /** Slugs; a root means all of its leaves. */
  categories: words,
  /** A brand or a tag goes by its Chinese name, as it stands in the product. */
  brands: words,
  tags: words,
  except: z.object({
    products: z.array(productId).check(z.maxLength(500)),
    skus: z.array(sku).check(z.maxLength(500)),
  }),
});
export type Scope = z.infer<typeof scope>;

/** In force from the first moment until just before the second; null: until it is paused. */
export const activeTime = z.object({ from: instant, until: z.nullable(instant) });

/** Whom a rule is for: all where nothing is told. `segments`: any one of them is enough. */
export const audience = z.object({ newCustomersOnly: z.boolean(), segments: words });

/** How often a rule may be redeemed, each order once; null: without limit. */
export const limits = z.object({ total: z.nullable(units), perCustomer: z.nullable(units) });

/**
 * The merchant's three ticks. Two rules meet on the same goods only where each ticks the other's kind; gifts count as `order`. What does not
 * combine keeps off the other's goods, it does not forbid it in the order: for that there are groups.
 */
export const combinesWith = z.object({ item: z.boolean(), order: z.boolean(), coupon: z.boolean() });

/** Reached by the price or by the number of the goods it is about, as priced after item promotions, before anything else is taken off. */
export const measure = z.enum(['amount', 'units']);
export type Measure = z.infer<typeof measure>;
/** Fen or units, by the measure. 0: nothing has to be reached. */
export const from = z.int().check(z.minimum(0), z.maximum(100_000_000));

/** Provinces by name; `only` empty: everywhere. */
export const regions = z.object({ only: words, except: words });
