import * as z from 'zod/mini';
import { refundId } from '../../../contracts/values/id.ts';
import { givesUp, waitBefore } from '../../domain/after-sales/outcome.ts';
import { askRefund } from '../../refunds/issue-refund.ts';
import { step } from '../../runtime/step.ts';

const input = z.object({ refundId, provider: z.object({ round: z.int() }) });

/** `silent`: asked often enough without a clear answer. */
export const handler = step('refund', 'queryRefund', input, async ({ refundId: id, provider }, cause) => {
  const outcome = await askRefund(id, cause);
  const round = provider.round + 1;
  const open = outcome === 'processing' || outcome === 'unknown' || outcome === 'absent';
  return { outcome: open && givesUp(round) ? 'silent' : outcome, round, waitSeconds: waitBefore(round) };
});
