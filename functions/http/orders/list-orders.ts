import { listOrders } from '../../../contracts/orders/list-orders.ts';
import { pageReply } from '../../runtime/page.ts';
import { route } from '../../runtime/route.ts';
import { ordersOfShopper } from '../../stores/orders.ts';

export const handler = route('listOrders', listOrders, async ({ query, shopperId }) =>
  pageReply(await ordersOfShopper(shopperId, query), (order) => order),
);
