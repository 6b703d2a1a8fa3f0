import type { OrderState } from '../../../contracts/orders/order.ts';
import type { Payment, PaymentState } from '../../../contracts/payments/payment.ts';
import type { PaymentId } from '../../../contracts/values/id.ts';
import { providerNumber } from '../../../contracts/values/id.ts';
import type { PaidFact, PaymentFact } from './fact.ts';
import { afterMove, isOpen, type PaymentMove } from './states.ts';

/** An attempt as the shop keeps it: also the provider's account it was made with. */
export interface Attempt {
  readonly payment: Payment;
  readonly merchant: string;
}

/** What settling must know of the order. */
export interface AwaitedOrder {
  readonly state: OrderState;
  readonly paymentId: PaymentId | null;
}

export type OwedWhy = 'late' | 'second' | 'amount_differs' | 'currency_differs';

/**
 * What one fact means for the shop:
 * `nothing` is left to do; `not_ours` must not be acknowledged; `end` makes the attempt final without money; `pay` moves the order to
 * paid; `owe` keeps the money in the books as owed back and never pays an order with it.
 */
export type Settlement =
  | { readonly kind: 'nothing'; readonly why: 'still_open' | 'already_settled' | 'already_ended' }
  | { readonly kind: 'not_ours'; readonly why: 'another_channel' | 'another_number' | 'another_merchant' }
  | { readonly kind: 'end'; readonly to: PaymentState }
  | { readonly kind: 'pay'; readonly to: PaymentState; readonly fact: PaidFact }
  | { readonly kind: 'owe'; readonly to: PaymentState; readonly why: OwedWhy; readonly fact: PaidFact };

/**
 * Decides the outcome of a verified fact. The order of questions is the rule: is it ours, is it known already, is the attempt still
 * open and the order still waiting, is it the right money.
 */
export const settle = (attempt: Attempt, order: AwaitedOrder | null, fact: PaymentFact): Settlement => {
  const stranger = whyNotOurs(attempt, fact);
  if (stranger) return { kind: 'not_ours', why: stranger };
  if (fact.state === 'open') return { kind: 'nothing', why: 'still_open' };
  if (fact.state === 'paid') return settlePaid(attempt, order, fact);
  const to = afterMove(attempt.payment.state, fact.state === 'closed' ? 'closed' : 'failed');
  return to ? { kind: 'end', to } : { kind: 'nothing', why: 'already_ended' };
};

const whyNotOurs = ({ payment, merchant }: Attempt, fact: PaymentFact) => {
  if (fact.channel !== payment.channel) return 'another_channel';
  if (fact.number !== providerNumber(payment.id)) return 'another_number';
  return fact.merchant === merchant ? null : 'another_merchant';
};

const settlePaid = ({ payment }: Attempt, order: AwaitedOrder | null, fact: PaidFact): Settlement => {
  if (payment.transactionId === fact.transactionId) return { kind: 'nothing', why: 'already_settled' };
  // A further transaction on an attempt that has had its money: the attempt stays as it is.
  if (payment.transactionId !== null) return { kind: 'owe', to: payment.state, why: 'second', fact };
  const wrong = whyWrongMoney(payment, fact);
  if (wrong) return { kind: 'owe', to: reached(payment, isOpen(payment.state) ? 'failed' : 'owed'), why: wrong, fact };
  if (order?.state === 'awaiting_payment' && isOpen(payment.state)) {
    return { kind: 'pay', to: reached(payment, 'paid'), fact };
  }
  const why = order?.state === 'paid' || order?.state === 'completed' ? 'second' : 'late';
  return { kind: 'owe', to: reached(payment, 'owed'), why, fact };
};

const whyWrongMoney = (payment: Payment, { amount }: PaidFact) => {
  if (amount.currency !== payment.amount.currency) return 'currency_differs';
  return amount.minor === payment.amount.minor ? null : 'amount_differs';
};

const reached = (payment: Payment, by: PaymentMove): PaymentState => {
  const to = afterMove(payment.state, by);
  if (!to) throw new Error(`a ${payment.state} payment cannot be ${by}`);
  return to;
};
