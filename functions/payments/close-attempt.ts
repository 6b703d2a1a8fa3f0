import type { Payment } from '../../contracts/payments/payment.ts';
import { type PaymentId, providerNumber } from '../../contracts/values/id.ts';
import { plusMs } from '../../contracts/values/instant.ts';
import { afterMove, isOpen } from '../domain/payments/states.ts';
import { channelOf } from '../gateways/payment/channels.ts';
import { now } from '../runtime/clock.ts';
import { log } from '../runtime/log.ts';
import type { Cause } from '../stores/outbox.ts';
import { attemptById, markClosing } from '../stores/payments.ts';
import { askProvider } from './ask-provider.ts';
import { settleFact } from './settle-payment.ts';

/** `closed`: no money can come in by it any more, or what came in is booked as owed back. `paid`: it paid its order. */
export type Closed = 'closed' | 'paid' | 'unknown';

/** How long after its lease began a call that opens an attempt may still reach the provider. */
const inFlightMs = 60_000;

/**
 * Makes an attempt unpayable: query, close, query, so that money which comes in meanwhile is never lost sight of. Safe to repeat;
 * `unknown` means the provider gave no clear answer and it must be tried again before anything irreversible is done.
 */
export const closeAttempt = async (paymentId: PaymentId, cause: Cause): Promise<Closed> => {
  const attempt = await attemptById(paymentId);
  if (!attempt) return 'closed';
  if (!isOpen(attempt.payment.state)) return outcomeOf(attempt.payment);
  const before = await askProvider(attempt.payment, cause);
  if (before.kind === 'unknown') return 'unknown';
  if (before.kind === 'absent') return closeAbsent(before.payment, cause);
  if (!isOpen(before.payment.state)) return outcomeOf(before.payment);
  if (!channelOf(before.payment.channel).capabilities.canClose) return 'unknown';
  await beginClosing(before.payment);
  const closing = await channelOf(before.payment.channel).close(providerNumber(paymentId), now());
  log.info('asked to close', { paymentId, answer: closing });
  const after = await askProvider(before.payment, cause);
  return after.kind === 'answered' && !isOpen(after.payment.state) ? outcomeOf(after.payment) : 'unknown';
};

const outcomeOf = (payment: Payment): Closed => (payment.state === 'succeeded' ? 'paid' : 'closed');

/** Where it raced, somebody settled or closed it: the query that follows tells. */
const beginClosing = async (payment: Payment): Promise<void> => {
  const state = afterMove(payment.state, 'closing');
  if (state) await markClosing({ ...payment, state, qr: null, version: payment.version + 1 });
};

/** The provider has never heard of it: nothing can be paid, unless the call that opens it is still on its way. */
const closeAbsent = async (payment: Payment, cause: Cause): Promise<Closed> => {
  if (now() < plusMs(payment.createdAt, inFlightMs)) return 'unknown';
  const merchant = (await attemptById(payment.id))?.merchant ?? '';
  const number = providerNumber(payment.id);
  const settled = await settleFact({ channel: payment.channel, number, merchant, state: 'closed' }, cause);
  return settled.kind === 'unknown' ? 'closed' : outcomeOf(settled.payment);
};
