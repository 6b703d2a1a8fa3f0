import { getOrder } from '../../../contracts/orders/get-order.ts';
import { ok, refuse } from '../../../contracts/values/result.ts';
import { refundsShown } from '../../domain/after-sales/shown.ts';
import { now } from '../../runtime/clock.ts';
import { hashOf } from '../../runtime/ids.ts';
import { shopperRoute } from '../../runtime/shopper-route.ts';
import { orderOfShopper } from '../../stores/orders.ts';
import { refundsOfOrder } from '../../stores/refunds.ts';
import { shipmentsOfOrder } from '../../stores/shipments.ts';

export const handler = shopperRoute('getOrder', getOrder, async ({ params, query, shopperId }) => {
  const keyHash = query.key === undefined ? undefined : hashOf(query.key);
  const [order, shipments, refunds] = await Promise.all([
    orderOfShopper(params.orderId, { shopperId, keyHash }, { consistent: true }),
    shipmentsOfOrder(params.orderId),
    refundsOfOrder(params.orderId),
  ]);
  if (!order) return refuse({ code: 'order_not_found' });
  return ok({ order, shipments, ...refundsShown(order, shipments, refunds, now()) });
});
