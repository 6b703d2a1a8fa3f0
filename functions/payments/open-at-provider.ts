import type { Order } from '../../contracts/orders/order.ts';
import type { Payment } from '../../contracts/payments/payment.ts';
import { providerNumber } from '../../contracts/values/id.ts';
import { ok, refuse } from '../../contracts/values/result.ts';
import { descriptionOf } from '../domain/payments/attempt.ts';
import type { Attempt } from '../domain/payments/settle.ts';
import { afterMove } from '../domain/payments/states.ts';
import { channelOf } from '../gateways/payment/channels.ts';
import { publicOrigin } from '../gateways/secrets.ts';
import { now } from '../runtime/clock.ts';
import { log } from '../runtime/log.ts';
import { stampFor } from '../runtime/stamp.ts';
import { openAttempt, releaseLease } from '../stores/payments.ts';
import { askProvider } from './ask-provider.ts';
import type { Start, Started } from './start-attempt.ts';

/** Whoever holds the attempt's lease asks the provider for something to pay with. The same number may be asked for again and again. */
export const openAtProvider = async ({ payment }: Attempt, order: Order, start: Start): Promise<Started | 'again'> => {
  const opened = await asked(payment, order);
  if (opened.ok) return keep(payment, opened.value.qr, start);
  const { code, why } = opened.refusal;
  log.warn('the provider did not open a payment', { paymentId: payment.id, code, why });
  await releaseLease(payment.id, now());
  if (code !== 'spent') return refuse({ code: 'payment_channel_unavailable' });
  // Paid or closed there meanwhile: settle what it says, then look at the order anew.
  const { kind } = await askProvider(payment, start.cause);
  return kind === 'answered' ? 'again' : refuse({ code: 'payment_channel_unavailable' });
};

const asked = async (payment: Payment, order: Order) => {
  try {
    const notifyUrl = `${await publicOrigin()}/api/payments/${payment.channel}/notifications`;
    const { amount, expiresAt: payBefore } = payment;
    const opening = {
      number: providerNumber(payment.id),
      amount,
      description: descriptionOf(order),
      payBefore,
      notifyUrl,
    };
    return await channelOf(payment.channel).open(opening, now());
  } catch (error) {
    log.error('a payment could not be opened', error, { paymentId: payment.id });
    return refuse({ code: 'unavailable', why: 'fault' } as const);
  }
};

const keep = async (payment: Payment, qr: string, start: Start): Promise<Started | 'again'> => {
  const state = afterMove(payment.state, 'opened');
  if (!state) return 'again';
  const pending: Payment = { ...payment, state, qr, version: payment.version + 1 };
  const reply = { payment: pending };
  const kept = await openAttempt(pending, [start.remember(reply)], stampFor(start.cause));
  // Lost to the callback, to a cancellation, or to a repeat of this very request: the order tells which.
  return kept === 'opened' ? ok(reply) : 'again';
};
