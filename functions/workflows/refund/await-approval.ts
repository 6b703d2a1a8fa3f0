import * as z from 'zod/mini';
import { refundId } from '../../../contracts/values/id.ts';
import { answerTask } from '../../gateways/workflow.ts';
import { step } from '../../runtime/step.ts';
import { keepTaskToken, refundById } from '../../stores/refunds.ts';

/** Decided before this step came to it: then nobody will ask for the token, so it is answered here. */
export const handler = step(
  'refund',
  'awaitApproval',
  z.object({ refundId, taskToken: z.string() }),
  async ({ refundId: id, taskToken }) => {
    const item = await refundById(id);
    if (!item) throw new Error(`there is no refund ${id}`);
    if (await keepTaskToken(item.refund, taskToken)) return { waits: true };
    const state = (await refundById(id))?.refund.state;
    await answerTask(taskToken, { decision: state === 'approved' || state === 'refunding' ? 'approved' : 'rejected' });
    return { waits: false };
  },
);
