import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { promotionId } from '../values/id.ts';
import { day, instant } from '../values/instant.ts';
import { bilingual } from '../values/locale.ts';

export const listPromotionOverlaps = contract({
  summary: 'The calendar: the rules in force between two days, and the pairs that can meet in a cart',
  status: 200,
  query: z.object({ from: day, to: day }),
  reply: z.object({
    rules: z.array(
      z.object({
        id: promotionId,
        name: bilingual,
        lane: z.enum(['item', 'order', 'gift', 'coupon', 'freight']),
        from: instant,
        until: z.nullable(instant),
      }),
    ),
    overlaps: z.array(
      z.object({
        rules: z.tuple([promotionId, promotionId]),
        from: instant,
        until: z.nullable(instant),
        how: z.enum(['combine', 'apart', 'either']),
      }),
    ),
  }),
  refusals: [],
});
