import { startRefundWorkflow } from '../gateways/workflow.ts';
import { consumer } from '../runtime/consumer.ts';
import { log } from '../runtime/log.ts';

/** One workflow a run: the approval that one waits for does not start another, a repeat or a surplus does. */
export const handler = consumer('startRefundOnRefundRequested', async ({ data }) => {
  const { refundId, run } = data;
  const started = await startRefundWorkflow(`${refundId}-${run}`, { refundId });
  log.info('refund workflow', { refundId, run, started });
});
