import type { Order } from '../../../contracts/orders/order.ts';
import type { ShopperId } from '../../../contracts/values/id.ts';

/** A guest's order as the customer's who that guest turned out to be; null where it is not the guest's (any more). */
export const adopted = (order: Order, guest: ShopperId, customer: ShopperId): Order | null =>
  order.shopperId === guest ? { ...order, shopperId: customer, version: order.version + 1 } : null;
