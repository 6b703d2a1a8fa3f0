import { cancelOrder } from '../../../contracts/orders/cancel-order.ts';
import { refuse } from '../../../contracts/values/result.ts';
import { epochIn } from '../../runtime/clock.ts';
import { hashOf } from '../../runtime/ids.ts';
import { shopperRoute } from '../../runtime/shopper-route.ts';
import { stampOf } from '../../runtime/stamp.ts';
import { cancelOrder as cancel } from '../../stores/cancel-order.ts';
import { onceWritten } from '../../stores/idempotency.ts';
import { orderOfShopper } from '../../stores/orders.ts';

export const handler = shopperRoute('cancelOrder', cancelOrder, async (call) => {
  const { params, query, shopperId, idempotency, facts } = call;
  const keyHash = query.key === undefined ? undefined : hashOf(query.key);
  const order = await orderOfShopper(params.orderId, { shopperId, keyHash }, { consistent: true });
  if (!order) return refuse({ code: 'order_not_found' });
  return onceWritten(idempotency, epochIn(0), (remember) => cancel(order.id, 'shopper', stampOf(facts), remember));
});
