import { requestRefund } from '../../../contracts/after-sales/request-refund.ts';
import { refuse } from '../../../contracts/values/result.ts';
import { epochIn } from '../../runtime/clock.ts';
import { hashOf, newRefundId } from '../../runtime/ids.ts';
import { shopperRoute } from '../../runtime/shopper-route.ts';
import { stampOf } from '../../runtime/stamp.ts';
import { onceWritten } from '../../stores/idempotency.ts';
import { orderOfShopper } from '../../stores/orders.ts';
import { requestRefund as request } from '../../stores/request-refund.ts';

export const handler = shopperRoute('requestRefund', requestRefund, async (call) => {
  const { params, query, body, shopperId, idempotency, facts } = call;
  const keyHash = query.key === undefined ? undefined : hashOf(query.key);
  const own = await orderOfShopper(params.orderId, { shopperId, keyHash }, { consistent: true });
  if (!own) return refuse({ code: 'order_not_found' });
  const { reason, note, lines = null } = body;
  const asking = { id: newRefundId(), orderId: own.id, reason, note, lines };
  return onceWritten(idempotency, epochIn(0), (remember) => request(asking, stampOf(facts), remember));
});
