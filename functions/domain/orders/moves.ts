import type { FulfilmentState, Order, OrderState } from '../../../contracts/orders/order.ts';
import type { PaymentId } from '../../../contracts/values/id.ts';
import type { Instant } from '../../../contracts/values/instant.ts';
import { ok, type Result, refuse } from '../../../contracts/values/result.ts';
import { fulfilmentTransitions, mayGo, orderTransitions } from './states.ts';

export type Moved = Result<Order, { readonly code: 'wrong_state' }>;
type Change = Partial<Order>;

const moved = (order: Order, allowed: boolean, change: Change): Moved =>
  allowed ? ok({ ...order, ...change, version: order.version + 1 }) : refuse({ code: 'wrong_state' });

const stateMove = (order: Order, to: OrderState, change: Change = {}): Moved =>
  moved(order, mayGo(orderTransitions, order.state, to), { ...change, state: to });

const fulfilmentMove = (order: Order, to: FulfilmentState): Moved =>
  moved(order, order.state === 'paid' && mayGo(fulfilmentTransitions, order.fulfilment, to), { fulfilment: to });

/** The full amount has come in by this payment. */
export const paid = (order: Order, paymentId: PaymentId, at: Instant): Moved =>
  stateMove(order, 'paid', { paidAt: at, paymentId });

/** An attempt to pay is under way; one at a time is named on the order. */
export const paying = (order: Order, paymentId: PaymentId): Moved =>
  moved(order, order.state === 'awaiting_payment', { paymentId });

/** Only an unpaid order is cancelled here; money that has come in goes back by a refund. */
export const cancelled = (order: Order, reason: NonNullable<Order['cancelReason']>, at: Instant): Moved =>
  order.state === 'awaiting_payment'
    ? stateMove(order, 'cancelled', { cancelledAt: at, cancelReason: reason })
    : refuse({ code: 'wrong_state' });

/** What has not left is not to leave while somebody asks for its money back. */
export const refundOpened = (order: Order): Moved =>
  moved(order, order.state === 'paid' && order.fulfilment === 'unfulfilled', {
    openRefunds: (order.openRefunds ?? 0) + 1,
  });

/** One refund of what has not left is over, whichever way: what remains may be shipped once none is open. */
export const refundClosed = (order: Order): Moved =>
  moved(order, (order.openRefunds ?? 0) > 0, { openRefunds: (order.openRefunds ?? 0) - 1 });

/** Everything was refunded before anything was shipped: nothing is left to do. */
export const refundedWhole = (order: Order, at: Instant): Moved =>
  order.fulfilment === 'unfulfilled' && order.state === 'paid'
    ? stateMove(order, 'cancelled', { cancelledAt: at, cancelReason: 'refunded', openRefunds: 0 })
    : refuse({ code: 'wrong_state' });

export const dispatched = (order: Order): Moved =>
  (order.openRefunds ?? 0) > 0 ? refuse({ code: 'wrong_state' }) : fulfilmentMove(order, 'dispatched');

export const delivered = (order: Order): Moved => fulfilmentMove(order, 'delivered');

/** A delivered order is complete. */
export const completed = (order: Order): Moved =>
  order.fulfilment === 'delivered' ? stateMove(order, 'completed') : refuse({ code: 'wrong_state' });
