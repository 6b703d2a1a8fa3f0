import * as z from 'zod/mini';
import { refundId } from '../../../contracts/values/id.ts';
import { stampFor } from '../../runtime/stamp.ts';
import { step } from '../../runtime/step.ts';
import { restockRefund } from '../../stores/restock-refund.ts';

export const handler = step('refund', 'restock', z.object({ refundId }), async ({ refundId: id }, cause) => ({
  restocked: await restockRefund(id, stampFor(cause)),
}));
