import * as z from 'zod/mini';
import { editor } from '../catalogue/staff-product.ts';
import { instant } from '../values/instant.ts';
import { price } from '../values/money.ts';
import { promotion } from './rule.ts';

/** Where a rule stands at this moment; follows from its terms and the clock. */
export const promotionState = z.enum(['scheduled', 'active', 'paused', 'ended']);
export type PromotionState = z.infer<typeof promotionState>;

/** What a rule has brought so far, over all its versions, by orders that were paid. */
export const promotionFigures = z.object({
  orders: z.int(),
  /** What it took off. */
  given: price,
  /** What was paid for those orders. */
  revenue: price,
});

/** A rule as staff see it. */
export const staffPromotion = z.object({
  promotion,
  state: promotionState,
  figures: promotionFigures,
  changedAt: instant,
  changedBy: z.nullable(editor),
});
export type StaffPromotion = z.infer<typeof staffPromotion>;
