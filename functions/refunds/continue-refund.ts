import type { RefundId } from '../../contracts/values/id.ts';
import { answerTask } from '../gateways/workflow.ts';
import { log } from '../runtime/log.ts';
import { refundById } from '../stores/refunds.ts';

/** Tells the workflow that waits for a decision what it was. Safe to repeat: a workflow that no longer waits is left alone. */
export const continueRefund = async (id: RefundId): Promise<void> => {
  const item = await refundById(id);
  if (!item?.taskToken || item.refund.decidedAt === null || item.refund.run > 1) return;
  const decision = item.refund.state === 'rejected' ? 'rejected' : 'approved';
  const answered = await answerTask(item.taskToken, { decision });
  log.info('workflow told of a decision', { refundId: id, decision, answered });
};
