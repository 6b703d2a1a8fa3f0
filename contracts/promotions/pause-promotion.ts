import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { promotionId } from '../values/id.ts';
import { staffPromotion } from './staff-promotion.ts';

export const pausePromotion = contract({
  summary: 'Takes a promotion out of all prices at once, or puts it back; orders that were placed keep theirs',
  status: 200,
  params: z.object({ promotionId }),
  body: z.object({ paused: z.boolean() }),
  reply: staffPromotion,
  refusals: ['promotion_not_found', 'promotions_full'],
});
