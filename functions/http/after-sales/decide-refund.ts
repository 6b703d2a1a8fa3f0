import { decideRefund } from '../../../contracts/after-sales/decide-refund.ts';
import { type Result, refuse } from '../../../contracts/values/result.ts';
import { continueRefund } from '../../refunds/continue-refund.ts';
import { epochIn } from '../../runtime/clock.ts';
import { log } from '../../runtime/log.ts';
import { staffRoute } from '../../runtime/staff-route.ts';
import { stampOf } from '../../runtime/stamp.ts';
import { decideRefund as decide } from '../../stores/decide-refund.ts';
import { onceWritten } from '../../stores/idempotency.ts';
import { shopSettings } from '../../stores/shop.ts';

const wrong = (
  pointer: string,
  message: string,
): Result<never, { code: 'invalid_input'; issues: { pointer: string; message: string }[] }> =>
  refuse({ code: 'invalid_input', issues: [{ pointer, message }] });

export const handler = staffRoute('decideRefund', decideRefund, async ({ params, body, staff, idempotency, facts }) => {
  const { decision, text, restock } = body;
  if (decision === 'reject' && text === '') return wrong('#/text', 'rejection_missing');
  if (restock !== null && !(await shopSettings()).warehouses.some((w) => w.id === restock)) {
    return wrong('#/restock', 'no_such_warehouse');
  }
  const deciding = { id: params.refundId, decision, text, restock, by: staff.id };
  const decided = await onceWritten(idempotency, epochIn(0), (remember) => decide(deciding, stampOf(facts), remember));
  // The decision stands; whoever hears its event tells the workflow too, should it not be reached now.
  if (decided.ok) {
    await continueRefund(params.refundId).catch((error: unknown) =>
      log.error('the workflow could not be told', error, { refundId: params.refundId }),
    );
  }
  return decided;
});
