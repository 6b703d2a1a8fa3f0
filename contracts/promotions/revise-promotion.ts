import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { promotionId } from '../values/id.ts';
import { promotionTerms } from './rule.ts';
import { staffPromotion } from './staff-promotion.ts';

export const revisePromotion = contract({
  summary: 'New terms of a promotion, as its next version: orders keep the version that priced them',
  status: 200,
  params: z.object({ promotionId }),
  /** `version` is the one the editor opened. What a rule is (its lane) stays. */
  body: z.object({ terms: promotionTerms, version: z.int() }),
  reply: staffPromotion,
  refusals: ['promotion_not_found', 'promotion_changed', 'promotions_full'],
});
