import { listOrders } from '../../../contracts/orders/list-orders.ts';
import { pageReply } from '../../runtime/page.ts';
import { shopperRoute } from '../../runtime/shopper-route.ts';
import { ordersOfShopper } from '../../stores/orders.ts';

export const handler = shopperRoute('listOrders', listOrders, async ({ query, shopperId }) =>
  pageReply(await ordersOfShopper(shopperId, query), (order) => order),
);
