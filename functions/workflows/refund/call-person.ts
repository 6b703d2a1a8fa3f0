import * as z from 'zod/mini';
import { refundId } from '../../../contracts/values/id.ts';
import { problemIn } from '../../domain/after-sales/outcome.ts';
import { log } from '../../runtime/log.ts';
import { stampFor } from '../../runtime/stamp.ts';
import { step } from '../../runtime/step.ts';
import { letRefundStand } from '../../stores/refund-progress.ts';

const input = z.object({
  refundId,
  provider: z.optional(z.object({ outcome: z.string() })),
  error: z.optional(z.object({ Error: z.string() })),
});

export const handler = step('refund', 'callPerson', input, async ({ refundId: id, provider, error }, cause) => {
  const problem = problemIn({ outcome: provider?.outcome, error: error?.Error });
  const { refund } = await letRefundStand(id, problem, stampFor(cause));
  log.warn('a refund waits for a person', { refundId: id, problem: refund.problem, state: refund.state });
  return { problem };
});
