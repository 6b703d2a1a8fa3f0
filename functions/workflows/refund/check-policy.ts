import * as z from 'zod/mini';
import { refundId } from '../../../contracts/values/id.ts';
import { goOnFrom } from '../../domain/after-sales/go-on.ts';
import { step } from '../../runtime/step.ts';
import { refundById } from '../../stores/refunds.ts';

export const handler = step('refund', 'checkPolicy', z.object({ refundId }), async ({ refundId: id }) => {
  const item = await refundById(id);
  if (!item) throw new Error(`there is no refund ${id}`);
  return { goOn: goOnFrom(item.refund) };
});
