import type { Order } from '../../contracts/orders/order.ts';
import { isOpen } from '../domain/payments/states.ts';
import type { Cause } from '../stores/outbox.ts';
import { paymentsOfOrder } from '../stores/payments.ts';
import { type Closed, closeAttempt } from './close-attempt.ts';

/**
 * Makes every open attempt of an order unpayable: the one it names and those it was changed from that could not be closed then.
 * @returns `paid` where one of them paid the order, else `unknown` where any may still be paid
 */
export const closeAttemptsOf = async (order: Pick<Order, 'id' | 'paymentId'>, cause: Cause): Promise<Closed> => {
  const others = (await paymentsOfOrder(order.id)).filter((p) => isOpen(p.state) && p.id !== order.paymentId);
  const ids = [...(order.paymentId ? [order.paymentId] : []), ...others.map((p) => p.id)];
  let worst: Closed = 'closed';
  for (const id of ids) {
    const closed = await closeAttempt(id, cause);
    if (closed === 'paid') return 'paid';
    if (closed === 'unknown') worst = 'unknown';
  }
  return worst;
};
