import * as z from 'zod/mini';
import { promotionId } from '../values/id.ts';
import { bilingual } from '../values/locale.ts';
import { activeTime, audience, combinesWith, limits, regions, scope } from './conditions.ts';
import { freightEffect, giftEffect, goodsEffect, itemEffect } from './effects.ts';

/** What a merchant sets of any rule, whatever it does. */
const terms = {
  name: bilingual,
  paused: z.boolean(),
  active: activeTime,
  audience,
  limits,
  scope,
  /** Within its lane the lower number goes first; the same number: the older rule. */
  rank: z.int().check(z.minimum(0), z.maximum(999)),
};

const stacking = {
  combinesWith,
  /** Of the rules of one group an order takes one at most; null: in no group. Coupons are in `coupon` unless the merchant says otherwise. */
  group: z.nullable(z.string().check(z.minLength(1), z.maxLength(40))),
};

/**
 * What becomes of a rule's discount on the goods that are kept, where the goods returned would have been needed to reach it: `keep`: the
 * shopper keeps it; `settle`: it is settled at what the kept goods alone would have got (网络购买商品七日无理由退货暂行办法 art. 14).
 */
export const onReturn = z.enum(['keep', 'settle']);

/** How a shopper comes by a coupon: anybody has it; by its code; by having claimed it. Codes are upper case. */
export const couponAccess = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('public') }),
  z.object({ kind: z.literal('code'), code: z.string().check(z.regex(/^[A-Z0-9-]{4,32}$/, 'not_a_coupon_code')) }),
  z.object({ kind: z.literal('claimed') }),
]);

export const itemTerms = z.object({ lane: z.literal('item'), ...terms, ...stacking, effect: itemEffect });
export const orderTerms = z.object({ lane: z.literal('order'), ...terms, ...stacking, effect: goodsEffect, onReturn });
export const couponTerms = z.object({
  lane: z.literal('coupon'),
  ...terms,
  ...stacking,
  access: couponAccess,
  effect: goodsEffect,
  onReturn,
});
export const giftTerms = z.object({ lane: z.literal('gift'), ...terms, ...stacking, effect: giftEffect });
/** Freight is priced after the goods and apart from them: one rule at most, and it goes together with whatever the goods have. */
export const freightTerms = z.object({
  lane: z.literal('freight'),
  ...terms,
  access: couponAccess,
  regions,
  effect: freightEffect,
});

/** As the merchant writes it; the shop adds its number and version. */
export const promotionTerms = z.discriminatedUnion('lane', [
  itemTerms,
  orderTerms,
  giftTerms,
  couponTerms,
  freightTerms,
]);
export type PromotionTerms = z.infer<typeof promotionTerms>;

/** An order names the version of each rule that priced it. */
const kept = { id: promotionId, version: z.int().check(z.minimum(1)) };
export const itemPromotion = z.extend(itemTerms, kept);
export const orderPromotion = z.extend(orderTerms, kept);
export const giftPromotion = z.extend(giftTerms, kept);
export const coupon = z.extend(couponTerms, kept);
export const freightPromotion = z.extend(freightTerms, kept);
export const promotion = z.discriminatedUnion('lane', [
  itemPromotion,
  orderPromotion,
  giftPromotion,
  coupon,
  freightPromotion,
]);

export type ItemPromotion = z.infer<typeof itemPromotion>;
export type OrderPromotion = z.infer<typeof orderPromotion>;
export type GiftPromotion = z.infer<typeof giftPromotion>;
export type Coupon = z.infer<typeof coupon>;
export type FreightPromotion = z.infer<typeof freightPromotion>;
export type GoodsPromotion = OrderPromotion | Coupon;
export type Promotion = z.infer<typeof promotion>;
export type Lane = Promotion['lane'];

/** In this order, each lane seeing the prices of the one before. */
export const lanes = ['item', 'order', 'gift', 'coupon', 'freight'] as const satisfies readonly Lane[];

/**
 * So many rules can be in force at once beside a shopper's own coupons, and so many of them item promotions (each may price hundreds of SKUs):
 * the best combination is then found for certain, in the time of a request.
 */
export const mostActive = 16;
export const mostActiveItem = 8;
