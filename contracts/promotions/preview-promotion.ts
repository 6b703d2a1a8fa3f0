import * as z from 'zod/mini';
import { wantedLine } from '../cart/quote-cart.ts';
import { contract } from '../contract.ts';
import { promotionId } from '../values/id.ts';
import { instant } from '../values/instant.ts';
import { mostLines } from '../values/order-size.ts';
import { pricing } from './pricing.ts';
import { promotionTerms } from './rule.ts';

export const previewPromotion = contract({
  summary:
    'What a sample cart would cost with and without terms that nobody has saved, among the other rules of that moment',
  status: 200,
  body: z.object({
    terms: promotionTerms,
    /** The saved rule that the terms would replace. */
    instead: z.nullable(promotionId),
    lines: z.array(wantedLine).check(z.minLength(1, 'no_lines'), z.maxLength(mostLines, 'too_many_lines')),
    province: z.string().check(z.maxLength(40)),
    /** Null: when the terms begin. */
    at: z.nullable(instant),
    customer: z.object({ isNew: z.boolean(), segments: z.array(z.string()).check(z.maxLength(20)) }),
  }),
  reply: z.object({ before: pricing, after: pricing }),
  refusals: ['product_not_found'],
});
