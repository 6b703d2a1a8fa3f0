import type { NewEvent } from '../../contracts/events/data.ts';
import type { Order } from '../../contracts/orders/order.ts';
import type { Channel, Payment } from '../../contracts/payments/payment.ts';
import { cny } from '../../contracts/values/money.ts';
import type { Settlement } from '../domain/payments/settle.ts';
import { dueRemoval } from './due.ts';
import { orderPaidWrites } from './order-items.ts';
import { type LedgerEntry, ledgerWrite, nextPaymentWrite } from './payment-items.ts';
import { eventWrites, type Stamp } from './stamp.ts';
import { transact, type Write } from './table/client.ts';
import { keys } from './table/keys.ts';
import { readItem } from './table/read.ts';

type Of<Kind extends Settlement['kind']> = Extract<Settlement, { readonly kind: Kind }>;
/** What changes anything. */
export type Booking = Of<'end'> | Of<'pay'> | Of<'owe'>;

interface Books {
  readonly writes: readonly Write[];
  readonly events: readonly NewEvent[];
}

/** Whether this transaction of the provider's is in the books already. */
export const ledgerEntry = (channel: Channel, transactionId: string): Promise<LedgerEntry | null> =>
  readItem<LedgerEntry>(keys.ledger(channel, transactionId), { consistent: true });

/**
 * Books a settlement: the ledger entry, the payment, the order, what is due and the events, all or none.
 * @returns `raced` where anything of it has changed since it was read: read again and settle anew
 */
export const book = async (
  payment: Payment,
  order: Order | null,
  settlement: Booking,
  stamp: Stamp,
): Promise<'booked' | 'raced'> => {
  const { writes, events } = booksOf(payment, order, settlement, stamp);
  return (await transact([...writes, ...eventWrites(events, stamp)])) ? 'raced' : 'booked';
};

const booksOf = (payment: Payment, order: Order | null, settlement: Booking, stamp: Stamp): Books => {
  if (settlement.kind === 'end') return ended(payment, settlement);
  if (settlement.kind === 'owe') return owed(payment, settlement, stamp);
  if (!order) throw new Error('a payment without an order cannot pay it');
  return paid(payment, order, settlement, stamp);
};

const next = (payment: Payment, change: Partial<Payment>): Payment => ({
  ...payment,
  next: null,
  nextUntil: null,
  ...change,
  version: payment.version + 1,
});

const ended = (payment: Payment, { to }: Of<'end'>): Books => {
  const after = next(payment, { state: to });
  const { id: paymentId, orderId, channel, version } = after;
  const data = { paymentId, orderId, channel };
  return {
    writes: [nextPaymentWrite(after), dueRemoval(paymentId, 'payment-poll')],
    events: [{ name: 'payment.closed.v1', subject: paymentId, sequence: version, data }],
  };
};

const paid = (payment: Payment, order: Order, { to, fact }: Of<'pay'>, stamp: Stamp): Books => {
  const { transactionId, paidAt } = fact;
  const after = next(payment, { state: to, transactionId, paidAt });
  const { id: paymentId, orderId, channel, amount, version } = after;
  const moved = orderPaidWrites(order, paymentId, stamp.at);
  const data = { paymentId, orderId, shopperId: order.shopperId, channel, amount, transactionId };
  return {
    writes: [
      ledgerWrite(payment, fact, null, stamp.at),
      nextPaymentWrite(after),
      dueRemoval(paymentId, 'payment-poll'),
      ...moved.writes,
    ],
    events: [{ name: 'payment.succeeded.v1', subject: paymentId, sequence: version, data }, ...moved.events],
  };
};

const owed = (payment: Payment, { to, why, fact }: Of<'owe'>, stamp: Stamp): Books => {
  const { transactionId, amount, paidAt } = fact;
  // The attempt has had its money before; this is another transaction beside it.
  const untouched = payment.transactionId !== null;
  const after = untouched
    ? payment
    : next(payment, { state: to, transactionId, paidAt: to === 'late_paid' ? paidAt : null });
  const { id: paymentId, orderId, channel, version } = after;
  const about = { paymentId, orderId, channel, transactionId };
  // Events speak of the shop's currencies only; money in another is in the ledger and in the log, for a person to see to.
  const told: NewEvent[] =
    why === 'currency_differs'
      ? []
      : [
          {
            name: 'payment.surplus.v1',
            subject: paymentId,
            sequence: version,
            data: { ...about, amount: cny(amount.minor), why },
          },
        ];
  return {
    writes: [
      ledgerWrite(payment, fact, why, stamp.at),
      ...(untouched ? [] : [nextPaymentWrite(after), dueRemoval(paymentId, 'payment-poll')]),
    ],
    events: told,
  };
};
