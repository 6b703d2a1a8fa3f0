import * as z from 'zod/mini';
import { refundId } from '../../../contracts/values/id.ts';
import { waitBefore } from '../../domain/after-sales/outcome.ts';
import { issueRefund } from '../../refunds/issue-refund.ts';
import { step } from '../../runtime/step.ts';

const input = z.object({ refundId, provider: z.object({ round: z.int() }) });

export const handler = step('refund', 'issueRefund', input, async ({ refundId: id, provider: { round } }, cause) => ({
  outcome: await issueRefund(id, cause),
  round,
  waitSeconds: waitBefore(round),
}));
