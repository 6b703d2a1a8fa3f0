import type { Payment } from '../../contracts/payments/payment.ts';
import { paymentId } from '../../contracts/values/id.ts';
import { plusMs } from '../../contracts/values/instant.ts';
import { nextPoll } from '../domain/payments/attempt.ts';
import { isOpen } from '../domain/payments/states.ts';
import { elapsedMs, now } from '../runtime/clock.ts';
import { log } from '../runtime/log.ts';
import { type Due, dropDue, dueBy, postpone } from '../stores/due.ts';
import { orderById } from '../stores/orders.ts';
import type { Cause } from '../stores/outbox.ts';
import { attemptById } from '../stores/payments.ts';
import { askProvider } from './ask-provider.ts';
import { closeAttempt } from './close-attempt.ts';

const atOnce = 10;
/** A run begins no further batch after this: one of silent providers takes a quarter of a minute more. */
const runMs = 20_000;
const retryMs = 60_000;

/** Asks providers about every payment that has fallen due. One that fails is put off and keeps none of the others waiting. */
export const pollDuePayments = async (cause: Cause): Promise<void> => {
  const began = elapsedMs();
  while (elapsedMs() - began < runMs) {
    const due = await dueBy('payment-poll', now(), atOnce);
    await Promise.all(due.map((one) => pollOne(one, cause)));
    if (due.length < atOnce) return;
  }
};

const pollOne = async (due: Due, cause: Cause): Promise<void> => {
  try {
    const attempt = await attemptById(paymentId.parse(due.subject));
    const open = attempt && isOpen(attempt.payment.state) ? attempt.payment : null;
    if (!open || !(await stillOpen(open, cause))) await dropDue(due);
    else await postpone(due, nextPoll(open, now()));
  } catch (error) {
    log.error('a payment could not be polled', error, { paymentId: due.subject });
    await postpone(due, plusMs(now(), retryMs));
  }
};

/** While the order waits for it, it is enough to ask; once it does not, or the time is over, the attempt is closed. */
const stillOpen = async (payment: Payment, cause: Cause): Promise<boolean> => {
  const order = await orderById(payment.orderId, { consistent: true });
  // The shopper may have gone on to another channel before this one could be closed.
  const named = order?.paymentId === payment.id;
  const waits = named && order.state === 'awaiting_payment' && now() < payment.expiresAt;
  if (!waits) return (await closeAttempt(payment.id, cause)) === 'unknown';
  return isOpen((await askProvider(payment, cause)).payment.state);
};
