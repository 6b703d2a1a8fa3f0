import type { Refund, ShopperRefund } from '../../contracts/after-sales/refund.ts';
import type { Order } from '../../contracts/orders/order.ts';
import type { Payment } from '../../contracts/payments/payment.ts';
import type { Refusal } from '../../contracts/problems.ts';
import type { OrderId, RefundId } from '../../contracts/values/id.ts';
import { ok, type Result, refuse } from '../../contracts/values/result.ts';
import { refundOfferOf } from '../domain/after-sales/offer.ts';
import { type Purse, reserved } from '../domain/after-sales/purse.ts';
import { type RefundWish, type Taking, takingOf } from '../domain/after-sales/request.ts';
import { shownToShopper } from '../domain/after-sales/shown.ts';
import { refundOpened } from '../domain/orders/moves.ts';
import type { Remember } from './idempotency.ts';
import { nextOrderWrite, rowWrites } from './order-items.ts';
import { orderById } from './orders.ts';
import { attemptById } from './payments.ts';
import { newRefundWrites, purseWrite, type RefundItem, requestedEvent } from './refund-items.ts';
import { purseOf, refundsOfOrder } from './refunds.ts';
import { shipmentsOfOrder } from './shipments.ts';
import { eventWrites, type Stamp } from './stamp.ts';
import { pauseAfter, transact, type Write } from './table/client.ts';

export interface Asking extends RefundWish {
  readonly id: RefundId;
  readonly orderId: OrderId;
  readonly note: string;
}

/** So often others may have taken from the same money in between. */
const tries = 12;

/**
 * Asks for a refund: what it takes is set aside of the money that came in, in the transaction that writes it, so that all refunds of an
 * order together never exceed what was paid, however many ask at once. Goods that have not left are kept from leaving.
 * @returns `raced` where this very request was answered beside this one
 */
export const requestRefund = async (
  asking: Asking,
  stamp: Stamp,
  remember: Remember,
): Promise<Result<{ refund: ShopperRefund }, Refusal> | 'raced'> => {
  for (let attempt = 1; attempt <= tries; attempt++) {
    const before = await booksOf(asking.orderId);
    if (!before.ok) return before;
    const planned = await plan(asking, before.value, stamp);
    if (!planned.ok) return planned;
    const { item, writes } = planned.value;
    const reply = { refund: shownToShopper(item.refund) };
    const reasons = await transact([remember(reply), ...writes]);
    if (reasons === null) return ok(reply);
    if (reasons[0]?.code === 'ConditionalCheckFailed') return 'raced';
    await pauseAfter(attempt);
  }
  return refuse({ code: 'conflict' });
};

interface Books {
  readonly order: Order;
  readonly payment: Payment;
  readonly merchant: string;
  readonly transactionId: string;
  readonly purse: Purse;
}

const booksOf = async (orderId: OrderId): Promise<Result<Books, Refusal>> => {
  const order = await orderById(orderId, { consistent: true });
  if (!order) return refuse({ code: 'order_not_found' });
  const attempt = order.paymentId && order.paidAt !== null ? await attemptById(order.paymentId) : null;
  const transactionId = attempt?.payment.transactionId ?? null;
  if (!attempt || transactionId === null) return refuse({ code: 'order_not_refundable' });
  const { payment, merchant } = attempt;
  const purse = await purseOf(payment.channel, transactionId, payment.amount.minor);
  return ok({ order, payment, merchant, transactionId, purse });
};

interface Plan {
  readonly item: RefundItem;
  readonly writes: readonly Write[];
}

/** The purse was read before the refunds: one that was written in between has changed the purse, and this plan fails and is made anew. */
const plan = async (asking: Asking, books: Books, stamp: Stamp): Promise<Result<Plan, Refusal>> => {
  const { order, payment, merchant, transactionId, purse } = books;
  const [refunds, shipments] = await Promise.all([refundsOfOrder(order.id), shipmentsOfOrder(order.id)]);
  const offer = refundOfferOf(order, shipments, refunds, stamp.at);
  if (!offer.ok) return offer;
  const taking = takingOf(asking, offer.value);
  if (!taking.ok) return taking;
  const next = reserved(purse, taking.value.amount.minor);
  if (!next.ok) return next;
  const refund = refundOf(asking, payment, offer.value.kind, taking.value, stamp);
  const { channel } = payment;
  const item = { refund, shopperId: order.shopperId, channel, transactionId, merchant, paid: purse.paid };
  const stopped = offer.value.kind === 'unshipped' ? refundOpened(order) : null;
  return ok({
    item,
    writes: [
      ...newRefundWrites(item),
      purseWrite(channel, transactionId, next.value),
      ...(stopped?.ok ? [nextOrderWrite(stopped.value), ...rowWrites(stopped.value)] : []),
      ...eventWrites([requestedEvent(item)], stamp),
    ],
  });
};

const refundOf = (asking: Asking, payment: Payment, kind: Refund['kind'], taking: Taking, { at }: Stamp): Refund => ({
  id: asking.id,
  orderId: asking.orderId,
  paymentId: payment.id,
  amount: taking.amount,
  freight: taking.freight,
  lines: taking.lines,
  reason: asking.reason,
  note: asking.note,
  kind,
  state: 'requested',
  requestedAt: at,
  decidedAt: null,
  decidedBy: null,
  rejection: null,
  refundedAt: null,
  providerRefundId: null,
  restock: null,
  restockedAt: null,
  problem: null,
  reserved: true,
  run: 1,
  version: 1,
});
