import { getOrder } from '../../../contracts/orders/get-order.ts';
import { ok, refuse } from '../../../contracts/values/result.ts';
import { refundsShown } from '../../domain/after-sales/shown.ts';
import { now } from '../../runtime/clock.ts';
import { hashOf } from '../../runtime/ids.ts';
import { shopperRoute } from '../../runtime/shopper-route.ts';
import { orderFolderOfShopper } from '../../stores/order-folder.ts';

export const handler = shopperRoute('getOrder', getOrder, async ({ params, query, shopperId }) => {
  const keyHash = query.key === undefined ? undefined : hashOf(query.key);
  const folder = await orderFolderOfShopper(params.orderId, { shopperId, keyHash });
  if (!folder) return refuse({ code: 'order_not_found' });
  const { order, shipments, refunds } = folder;
  return ok({ order, shipments, ...refundsShown(order, shipments, refunds, now()) });
});
