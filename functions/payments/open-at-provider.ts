import type { Order } from '../../contracts/orders/order.ts';
import type { Payment } from '../../contracts/payments/payment.ts';
import { providerNumber } from '../../contracts/values/id.ts';
import { ok, refuse } from '../../contracts/values/result.ts';
import { descriptionOf } from '../domain/payments/attempt.ts';
import type { Attempt } from '../domain/payments/settle.ts';
import { afterMove } from '../domain/payments/states.ts';
import { payPageOf } from '../domain/payments/way.ts';
import { channelOf } from '../gateways/payment/channels.ts';
import type { Opened } from '../gateways/payment/port.ts';
import { publicOrigin } from '../gateways/secrets.ts';
import { now } from '../runtime/clock.ts';
import { log } from '../runtime/log.ts';
import { stampFor } from '../runtime/stamp.ts';
import { openAttempt, releaseLease, renewAttempt } from '../stores/payments.ts';
import { askProvider } from './ask-provider.ts';
import type { Start, Started } from './start-attempt.ts';

/** Whoever holds the attempt's lease asks the provider for something to pay with. The same number may be asked for again and again. */
export const openAtProvider = async ({ payment }: Attempt, order: Order, start: Start): Promise<Started | 'again'> => {
  const opened = await asked(payment, order, start);
  if (opened.ok) return keep(payment, opened.value, start);
  const { code, why } = opened.refusal;
  log.warn('the provider did not open a payment', { paymentId: payment.id, code, why });
  await releaseLease(payment.id, now());
  if (code !== 'spent') return refuse({ code: 'payment_channel_unavailable' });
  // Paid or closed there meanwhile: settle what it says, then look at the order anew.
  const { kind } = await askProvider(payment, start.cause);
  return kind === 'answered' ? 'again' : refuse({ code: 'payment_channel_unavailable' });
};

const asked = async (payment: Payment, order: Order, { payerAddress }: Start) => {
  try {
    return await channelOf(payment.channel).open({ ...(await openingOf(payment, order)), payerAddress }, now());
  } catch (error) {
    log.error('a payment could not be opened', error, { paymentId: payment.id });
    return refuse({ code: 'unavailable', why: 'fault' } as const);
  }
};

const openingOf = async ({ id, channel, way, amount, expiresAt }: Payment, order: Order) => {
  const origin = await publicOrigin();
  return {
    number: providerNumber(id),
    way,
    amount,
    description: descriptionOf(order),
    payBefore: expiresAt,
    notifyUrl: `${origin}/api/payments/${channel}/notifications`,
    returnUrl: `${origin}/api/payments/${channel}/return`,
    pageUrl: `${origin}${payPageOf(order)}`,
  };
};

const keep = async (payment: Payment, { next, until }: Opened, start: Start): Promise<Started | 'again'> => {
  const renewed = payment.state === 'pending';
  const state = renewed ? payment.state : afterMove(payment.state, 'opened');
  if (!state) return 'again';
  const pending: Payment = { ...payment, state, next, nextUntil: until, version: payment.version + 1 };
  const reply = { payment: pending };
  const also = [start.remember(reply)];
  const kept = renewed ? await renewAttempt(pending, also) : await openAttempt(pending, also, stampFor(start.cause));
  // Lost to the callback, to a cancellation, or to a repeat of this very request: the order tells which.
  return kept === 'opened' ? ok(reply) : 'again';
};
