import { getOrder } from '../../../contracts/orders/get-order.ts';
import { ok, refuse } from '../../../contracts/values/result.ts';
import { hashOf } from '../../runtime/ids.ts';
import { shopperRoute } from '../../runtime/shopper-route.ts';
import { orderOfShopper } from '../../stores/orders.ts';
import { shipmentsOfOrder } from '../../stores/shipments.ts';

export const handler = shopperRoute('getOrder', getOrder, async ({ params, query, shopperId }) => {
  const keyHash = query.key === undefined ? undefined : hashOf(query.key);
  const [order, shipments] = await Promise.all([
    orderOfShopper(params.orderId, { shopperId, keyHash }, { consistent: true }),
    shipmentsOfOrder(params.orderId),
  ]);
  return order ? ok({ order, shipments }) : refuse({ code: 'order_not_found' });
});
