import { contract } from '../contract.ts';
import { promotionTerms } from './rule.ts';
import { staffPromotion } from './staff-promotion.ts';

export const createPromotion = contract({
  summary:
    'A new promotion or coupon, in force from its own start; terms that make no sense are refused field by field',
  status: 201,
  body: promotionTerms,
  reply: staffPromotion,
  refusals: ['promotions_full'],
});
