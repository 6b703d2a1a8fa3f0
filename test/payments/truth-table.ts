import type { OrderState } from '../../contracts/orders/order.ts';
import type { PaymentState } from '../../contracts/payments/payment.ts';
import type { OwedWhy } from '../../functions/domain/payments/settle.ts';

/** How a cell ends, whoever brings the news and however often. */
export interface Outcome {
  readonly payment: PaymentState;
  readonly order: OrderState;
  /** Money booked: null pays the order, otherwise why it is owed back; `none` where no money is booked. */
  readonly booked: OwedWhy | null | 'none';
  /** HTTP status of the first callback. */
  readonly firstAnswer: 204 | 401 | 404;
}

type Cell = Outcome | { readonly cannotOccur: string };

/** What the shop does about money, a row a case, a column a channel. Tests run every cell. */
export const truthTable = {
  first: { wechat: { payment: 'succeeded', order: 'paid', booked: null, firstAnswer: 204 } },
  duplicate: { wechat: { payment: 'succeeded', order: 'paid', booked: null, firstAnswer: 204 } },
  /** The callback overtakes the answer to opening. */
  reordered: { wechat: { payment: 'succeeded', order: 'paid', booked: null, firstAnswer: 204 } },
  late_after_close: { wechat: { payment: 'late_paid', order: 'awaiting_payment', booked: 'late', firstAnswer: 204 } },
  after_cancel: { wechat: { payment: 'late_paid', order: 'cancelled', booked: 'late', firstAnswer: 204 } },
  wrong_amount: {
    wechat: { payment: 'failed', order: 'awaiting_payment', booked: 'amount_differs', firstAnswer: 204 },
  },
  wrong_currency: {
    wechat: { payment: 'failed', order: 'awaiting_payment', booked: 'currency_differs', firstAnswer: 204 },
  },
  wrong_merchant: { wechat: { payment: 'pending', order: 'awaiting_payment', booked: 'none', firstAnswer: 404 } },
  /** Refused; the sound one that follows pays. */
  forged: { wechat: { payment: 'succeeded', order: 'paid', booked: null, firstAnswer: 401 } },
  tampered: { wechat: { payment: 'succeeded', order: 'paid', booked: null, firstAnswer: 401 } },
  signature_probe: { wechat: { payment: 'succeeded', order: 'paid', booked: null, firstAnswer: 401 } },
  replayed_after_a_week: { wechat: { payment: 'succeeded', order: 'paid', booked: null, firstAnswer: 401 } },
  unknown_order: { wechat: { payment: 'pending', order: 'awaiting_payment', booked: 'none', firstAnswer: 404 } },
  /** An attempt that was closed is paid after another one has paid the order. */
  second_attempt_paid: { wechat: { payment: 'late_paid', order: 'paid', booked: 'second', firstAnswer: 204 } },
  second_channel_paid: { wechat: { cannotOccur: 'there is one channel; a second attempt stands in for it' } },
  refunded_at_the_provider: {
    wechat: { payment: 'failed', order: 'awaiting_payment', booked: 'none', firstAnswer: 204 },
  },
  refund_notice_lost: { wechat: { cannotOccur: 'the shop asks for no refund yet' } },
  refund_result_unknown: { wechat: { cannotOccur: 'the shop asks for no refund yet' } },
} as const satisfies Record<string, { readonly wechat: Cell }>;

export type Case = keyof typeof truthTable;
