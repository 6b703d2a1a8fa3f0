import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { promotionId } from '../values/id.ts';
import { shownCoupon } from './list-coupons.ts';

export const claimCoupon = contract({
  summary: 'Claims a coupon: by itself, or with the code that somebody was given; to claim it again changes nothing',
  status: 200,
  body: z.discriminatedUnion('by', [
    z.object({ by: z.literal('id'), promotionId }),
    z.object({ by: z.literal('code'), code: z.string().check(z.minLength(4), z.maxLength(32)) }),
  ]),
  reply: shownCoupon,
  refusals: ['coupon_not_found', 'coupon_not_available'],
});
