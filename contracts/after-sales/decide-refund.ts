import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { refundId } from '../values/id.ts';
import { staffRefund } from './refund.ts';

export const decideRefund = contract({
  summary: 'Approves or rejects a refund, once; approving one that needs attention tries it again',
  status: 200,
  params: z.object({ refundId }),
  body: z.object({
    decision: z.enum(['approve', 'reject']),
    /** Told to the shopper; a rejection needs one. */
    text: z._default(z.string().check(z.trim(), z.maxLength(500, 'too_long')), ''),
    /** The warehouse that takes returned goods back into its stock. */
    restock: z._default(z.nullable(z.string().check(z.maxLength(40, 'too_long'))), null),
  }),
  reply: z.object({ refund: staffRefund }),
  refusals: ['refund_not_found', 'refund_already_decided', 'refund_not_repeatable', 'refund_nothing_left'],
});
