import * as z from 'zod/mini';
import { notApplied, pricing } from '../promotions/pricing.ts';
import { sku } from '../values/id.ts';
import { day, instant } from '../values/instant.ts';
import { price } from '../values/money.ts';
import { mostUnits } from '../values/order-size.ts';
import { quotedLine } from './quote-cart.ts';

/**
 * One change of a cart. Each says how a line is to be, never how it differs, and when it was made on the shopper's device: so changes made offline can be
 * sent again and in any order, and of two for one SKU the later one holds, on whichever device it was made. A quantity of 0 takes the line out.
 */
export const cartChange = z.object({
  sku,
  quantity: z.int().check(z.minimum(0, 'quantity_too_small'), z.maximum(mostUnits, 'quantity_too_large')),
  /** Kept, but not to be ordered now. */
  saved: z.boolean(),
  at: instant,
});
export type CartChange = z.infer<typeof cartChange>;

/** A line as the shop sees it now, beside what the shopper saw when it was put in. */
export const cartLine = z.extend(quotedLine, {
  saved: z.boolean(),
  changedAt: instant,
  /** The price then, where it is another now. */
  priceBefore: z.nullable(price),
});

/** A cart as it is shown: lines by what can be done with them, and what the ones that can be ordered cost. */
export const cartView = z.object({
  version: z.int(),
  ready: z.array(cartLine),
  /** Fewer left than wanted, sold out, or no longer sold. */
  invalid: z.array(cartLine),
  saved: z.array(cartLine),
  pricing,
  /** Of what was not applied, what the shopper can still reach, nearest first. */
  within: z.array(notApplied),
  arrivesOn: day,
});
export type CartView = z.infer<typeof cartView>;
