import type { OrderState } from '../../../contracts/orders/order.ts';
import type { Channel, PaymentState } from '../../../contracts/payments/payment.ts';
import type { OwedWhy } from './settle.ts';

/** How a case ends, whoever brings the news and however often. */
export interface Outcome {
  readonly payment: PaymentState;
  readonly order: OrderState;
  /** Money booked: null pays the order, otherwise why it is owed back (and goes back by itself); `none` where no money is booked. */
  readonly booked: OwedWhy | null | 'none';
  /** What the first callback was answered: it is in the books, it is not from the provider, it is about nothing of ours, or none came. */
  readonly heard: 'acknowledged' | 'forged' | 'not_ours' | 'nothing';
  /** Where a refund was asked for: how it ends. */
  readonly refund?: 'refunded';
}

export type Cell = Outcome | { readonly cannotOccur: string };

const paid: Outcome = { payment: 'succeeded', order: 'paid', booked: null, heard: 'acknowledged' };
const waiting: Outcome = { payment: 'pending', order: 'awaiting_payment', booked: 'none', heard: 'not_ours' };
const returned: Outcome = { ...paid, payment: 'refunded', refund: 'refunded' };

const both = (cell: Cell): Readonly<Record<Channel, Cell>> => ({ wechat: cell, alipay: cell });

/**
 * What the shop does about money: a row a case, a column a channel. `settle` decides it; test/payments/truth.test.ts plays every cell
 * through the channel's sandbox. A channel that is added has no cell here until somebody has thought about each.
 */
export const truthTable = {
  first: both(paid),
  duplicate: both(paid),
  /** The callback overtakes the answer to opening. */
  reordered: both(paid),
  late_after_close: both({ payment: 'late_paid', order: 'awaiting_payment', booked: 'late', heard: 'acknowledged' }),
  after_cancel: both({ payment: 'late_paid', order: 'cancelled', booked: 'late', heard: 'acknowledged' }),
  wrong_amount: both({
    payment: 'failed',
    order: 'awaiting_payment',
    booked: 'amount_differs',
    heard: 'acknowledged',
  }),
  wrong_merchant: both(waiting),
  wrong_currency: {
    wechat: { payment: 'failed', order: 'awaiting_payment', booked: 'currency_differs', heard: 'acknowledged' },
    alipay: { cannotOccur: 'its domestic interfaces name no currency: every amount is in yuan' },
  },
  /** Refused; the sound one that follows pays. */
  forged: both({ ...paid, heard: 'forged' }),
  tampered: both({ ...paid, heard: 'forged' }),
  signature_probe: {
    wechat: { ...paid, heard: 'forged' },
    alipay: { cannotOccur: 'only WeChat Pay probes whether a merchant verifies signatures' },
  },
  replayed_after_a_week: {
    wechat: { ...paid, heard: 'forged' },
    /** Its signature has no age: it is as genuine as ever, and settled already. */
    alipay: paid,
  },
  unknown_order: both(waiting),
  /** An attempt that was closed is paid after another one of the same channel has paid the order. */
  second_attempt_paid: both({ payment: 'late_paid', order: 'paid', booked: 'second', heard: 'acknowledged' }),
  /** The shopper went on to another channel while this one could not be closed, and both are paid. */
  second_channel_paid: both({ payment: 'late_paid', order: 'paid', booked: 'second', heard: 'acknowledged' }),
  /** All of it went back by the merchant's own hand at the provider, before the shop heard of any payment. */
  refunded_at_the_provider: both({
    payment: 'failed',
    order: 'awaiting_payment',
    booked: 'none',
    heard: 'nothing',
  }),
  /** A part has gone back when the callback of the payment comes once more. */
  partially_refunded_then_paid_notice: both({ ...paid, payment: 'partially_refunded', refund: 'refunded' }),
  refund_notice_lost: both(returned),
  refund_result_unknown: both(returned),
} as const satisfies Record<string, Readonly<Record<Channel, Cell>>>;

export type Case = keyof typeof truthTable;
