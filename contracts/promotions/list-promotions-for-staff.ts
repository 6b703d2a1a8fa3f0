import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { pageOf, pageQuery } from '../values/page.ts';
import { promotionState, staffPromotion } from './staff-promotion.ts';

export const listPromotionsForStaff = contract({
  summary: 'Promotions and coupons in one state, the newest first',
  status: 200,
  query: z.object({ ...pageQuery, state: z._default(promotionState, 'active') }),
  reply: pageOf(staffPromotion),
  refusals: [],
});
