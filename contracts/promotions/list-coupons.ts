import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { promotionId } from '../values/id.ts';
import { instant } from '../values/instant.ts';
import { bilingual } from '../values/locale.ts';
import { goodsEffect } from './effects.ts';

/** A coupon as its holder sees it. */
export const shownCoupon = z.object({
  id: promotionId,
  name: bilingual,
  effect: goodsEffect,
  until: z.nullable(instant),
  /** `open`: can be claimed; `held`: ready to use; `used`: as often as it may be. */
  state: z.enum(['open', 'held', 'used']),
});

export const listCoupons = contract({
  summary: "A shopper's coupons and those they can claim now, the one that ends first above",
  status: 200,
  reply: z.object({ items: z.array(shownCoupon) }),
  refusals: [],
});
