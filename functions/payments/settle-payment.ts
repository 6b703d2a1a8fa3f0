import type { Order } from '../../contracts/orders/order.ts';
import type { Payment } from '../../contracts/payments/payment.ts';
import { paymentIdOfProviderNumber } from '../../contracts/values/id.ts';
import type { PaymentFact } from '../domain/payments/fact.ts';
import { type Attempt, type Settlement, settle } from '../domain/payments/settle.ts';
import { log } from '../runtime/log.ts';
import { stampFor } from '../runtime/stamp.ts';
import { orderById } from '../stores/orders.ts';
import type { Cause } from '../stores/outbox.ts';
import { attemptById } from '../stores/payments.ts';
import { book, ledgerEntry } from '../stores/settlements.ts';

/** `payment` is as the fact left it. `unknown` and `not_ours` must not be acknowledged: the money is not in the shop's books. */
export type Settled =
  | { readonly kind: 'settled' | 'nothing' | 'not_ours'; readonly payment: Payment }
  | { readonly kind: 'unknown' };

const mostTries = 6;

/**
 * Brings what a provider says into the books, once, whoever heard it first: callback, poll, the shopper's own look or a close. Where
 * something changed in between it is read and decided anew, so that the same facts in any order end the same way.
 * @throws where others change the same payment or order without end; the provider will say it again
 */
export const settleFact = async (fact: PaymentFact, cause: Cause): Promise<Settled> => {
  const id = paymentIdOfProviderNumber(fact.number);
  for (let round = 0; round < mostTries; round++) {
    const attempt = await attemptById(id);
    if (!attempt) return unknown(fact);
    const order = await orderById(attempt.payment.orderId, { consistent: true });
    const settlement = settle(attempt, order, fact);
    if (settlement.kind === 'nothing') return { kind: 'nothing', payment: attempt.payment };
    if (settlement.kind === 'not_ours') return stranger(attempt, settlement.why);
    const booked = await book(attempt.payment, order, settlement, stampFor(cause));
    if (booked === 'booked') return written(attempt, order, settlement);
    const known = fact.state === 'paid' && (await ledgerEntry(fact.channel, fact.transactionId)) !== null;
    if (known) return { kind: 'nothing', payment: (await attemptById(id))?.payment ?? attempt.payment };
  }
  throw new Error(`payment ${id} could not be settled: too much changes it at once`);
};

const unknown = (fact: PaymentFact): Settled => {
  log.error('a provider tells of a payment that is not ours', 'unknown number', {
    channel: fact.channel,
    state: fact.state,
  });
  return { kind: 'unknown' };
};

const stranger = ({ payment }: Attempt, why: string): Settled => {
  log.error('a fact does not fit its payment', why, { paymentId: payment.id });
  return { kind: 'not_ours', payment };
};

const written = async ({ payment }: Attempt, order: Order | null, settlement: Settlement): Promise<Settled> => {
  const fields = { paymentId: payment.id, orderId: payment.orderId, orderState: order?.state };
  if (settlement.kind === 'owe') log.warn('money is owed back', { ...fields, why: settlement.why });
  else log.info('payment settled', { ...fields, as: settlement.kind });
  return { kind: 'settled', payment: (await attemptById(payment.id))?.payment ?? payment };
};
