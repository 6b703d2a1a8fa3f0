import * as z from 'zod/mini';
import { promotionId, sku } from '../values/id.ts';
import { instant } from '../values/instant.ts';
import { bilingual } from '../values/locale.ts';
import { price } from '../values/money.ts';
import { measure } from './conditions.ts';
import { goodsEffect } from './effects.ts';
import { onReturn } from './rule.ts';

const named = {
  id: promotionId,
  version: z.int(),
  lane: z.enum(['item', 'order', 'gift', 'coupon', 'freight']),
  name: bilingual,
};

/** What one rule takes off one line; of an item promotion also how many units have its price. */
export const share = z.object({ promotion: promotionId, off: price, units: z.optional(z.int()) });

/** A line with what each rule takes off it: `subtotal` less all shares is `paid`, to the fen. */
export const pricedLine = z.object({
  sku,
  quantity: z.int(),
  unitPrice: price,
  subtotal: price,
  shares: z.array(share),
  /** `subtotal` less what item promotions take off: what the other rules are reached by. */
  itemPrice: price,
  paid: price,
});
export type PricedLine = z.infer<typeof pricedLine>;

/** So much more of its goods reaches the next step: 再买 ¥20 可减 ¥30. `missing` is fen or units, by the measure. */
export const nextStep = z.object({
  measure,
  missing: z.int(),
  gain: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('amount'), off: price }),
    z.object({ kind: z.literal('percent'), offBp: z.int() }),
    z.object({ kind: z.literal('nth'), offBp: z.int() }),
    z.object({ kind: z.literal('gift') }),
    z.object({ kind: z.literal('freight'), off: z.nullable(price) }),
  ]),
});
export type NextStep = z.infer<typeof nextStep>;

export const applied = z.object({
  ...named,
  /** What it takes off goods or freight; a gift takes nothing off. */
  off: price,
  next: z.nullable(nextStep),
  /** What a later return is settled by; null where a return changes nothing. */
  returns: z.nullable(z.object({ onReturn, effect: goodsEffect, goods: z.array(sku) })),
});
export type Applied = z.infer<typeof applied>;

/** Why a rule is not in the price. Codes, with what a sentence needs; the sentences are in functions/domain/promotions/words.ts. */
export const whyNot = z.discriminatedUnion('code', [
  z.object({ code: z.literal('paused') }),
  z.object({ code: z.literal('not_started'), from: instant }),
  z.object({ code: z.literal('ended'), until: instant }),
  z.object({ code: z.literal('new_customers_only') }),
  z.object({ code: z.literal('not_for_you') }),
  z.object({ code: z.literal('not_claimed') }),
  z.object({ code: z.literal('code_not_given') }),
  z.object({ code: z.literal('used_up') }),
  z.object({ code: z.literal('used_by_you'), limit: z.int() }),
  z.object({ code: z.literal('declined') }),
  z.object({ code: z.literal('not_in_region') }),
  z.object({ code: z.literal('no_goods') }),
  z.object({ code: z.literal('flash_sold_out') }),
  z.object({ code: z.literal('flash_limit_reached') }),
  z.object({ code: z.literal('no_cheaper') }),
  z.object({ code: z.literal('not_reached'), next: nextStep }),
  /** Other rules that it does not combine with, or of its group, save more. */
  z.object({ code: z.literal('excluded'), by: z.array(promotionId), names: z.array(bilingual) }),
  /** Without it something is reached that saves more. */
  z.object({ code: z.literal('better_without') }),
  z.object({ code: z.literal('nothing_left') }),
  z.object({ code: z.literal('gifts_gone') }),
]);
export type WhyNot = z.infer<typeof whyNot>;

export const notApplied = z.object({ ...named, why: whyNot });
export type NotApplied = z.infer<typeof notApplied>;

/** A gift that comes with the order; where there is a choice and none was made, the first that is there. */
export const pricedGift = z.object({
  promotion: promotionId,
  sku,
  quantity: z.int(),
  choices: z.array(z.object({ sku, quantity: z.int(), available: z.boolean() })),
});
export type PricedGift = z.infer<typeof pricedGift>;

export const pricedFreight = z.object({
  /** What each template charges for its goods. */
  parts: z.array(z.object({ template: z.string(), grams: z.int(), units: z.int(), fee: price, free: z.boolean() })),
  before: price,
  off: price,
  charged: price,
  /** Goods still missing until the shop's own free freight; null where it is free or never is. */
  missingForFree: z.nullable(price),
});
export type PricedFreight = z.infer<typeof pricedFreight>;

/** A cart priced at one moment: the same for the cart's quote and the order that is placed on it. */
export const pricing = z.object({
  lines: z.array(pricedLine),
  applied: z.array(applied),
  notApplied: z.array(notApplied),
  gifts: z.array(pricedGift),
  freight: pricedFreight,
  /** `subtotal` less `off` is `goods`; with `freight` it is `total`. */
  totals: z.object({ subtotal: price, off: price, goods: price, freight: price, total: price }),
});
export type Pricing = z.infer<typeof pricing>;
