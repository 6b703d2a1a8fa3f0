import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { promotionId } from '../values/id.ts';
import { staffPromotion } from './staff-promotion.ts';

export const getPromotionForStaff = contract({
  summary: 'One promotion or coupon with its figures',
  status: 200,
  params: z.object({ promotionId }),
  reply: staffPromotion,
  refusals: ['promotion_not_found'],
});
