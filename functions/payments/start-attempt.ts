import type { Order } from '../../contracts/orders/order.ts';
import type { Channel, Payment } from '../../contracts/payments/payment.ts';
import type { Refusal } from '../../contracts/problems.ts';
import type { OrderId } from '../../contracts/values/id.ts';
import { plusMs } from '../../contracts/values/instant.ts';
import { ok, type Result, refuse } from '../../contracts/values/result.ts';
import { canResume, payable } from '../domain/payments/attempt.ts';
import type { Attempt } from '../domain/payments/settle.ts';
import { channelOf } from '../gateways/payment/channels.ts';
import { now } from '../runtime/clock.ts';
import { newPaymentId } from '../runtime/ids.ts';
import { log } from '../runtime/log.ts';
import type { Remember } from '../stores/idempotency.ts';
import { orderById } from '../stores/orders.ts';
import type { Cause } from '../stores/outbox.ts';
import { attemptById, beginAttempt, keepReply, takeLease } from '../stores/payments.ts';
import { openAtProvider } from './open-at-provider.ts';

export interface Start {
  readonly orderId: OrderId;
  readonly channel: Channel;
  /** Keeps the reply for a repeat of the same request. */
  readonly remember: Remember;
  readonly cause: Cause;
}

export type Started = Result<{ readonly payment: Payment }, Refusal> | 'raced';

const mostTries = 5;
/** Longer than a call to the provider takes at most. */
const leaseMs = 10_000;

/**
 * Starts paying an order, or goes on with the attempt that is open: a double click, a second tab or a reload gets the same code to
 * scan, and the provider only ever has one number. The attempt is written before the provider hears of it.
 */
export const startAttempt = async (start: Start): Promise<Started> => {
  const merchant = await merchantOf(start.channel);
  if (merchant === null) return refuse({ code: 'payment_channel_unavailable' });
  for (let round = 0; round < mostTries; round++) {
    const order = await orderById(start.orderId, { consistent: true });
    if (!order) return refuse({ code: 'order_not_found' });
    const may = payable(order, now());
    if (may !== 'payable') return refuse({ code: may === 'expired' ? 'order_expired' : 'order_not_payable' });
    const named = order.paymentId ? await attemptById(order.paymentId) : null;
    const started = await goOn(start, order, named, merchant);
    if (started !== 'again') return started;
  }
  return refuse({ code: 'conflict' });
};

/** A channel that cannot be used right now (no keys, or keys that are refused) is no fault of the shopper's: the order is kept. */
const merchantOf = async (channel: Channel): Promise<string | null> => {
  try {
    const merchant = await channelOf(channel).merchant();
    if (merchant === null) log.warn('the channel is not set up', { channel });
    return merchant;
  } catch (error) {
    log.error('the channel cannot be used', error, { channel });
    return null;
  }
};

const goOn = async (
  start: Start,
  order: Order,
  named: Attempt | null,
  merchant: string,
): Promise<Started | 'again'> => {
  // Made unpayable at this moment: the order is about to end.
  if (named?.payment.state === 'closing') return refuse({ code: 'order_not_payable' });
  if (!named || !canResume(named.payment, start.channel, now())) return begin(start, order, merchant);
  if (named.payment.state === 'pending') return answerWith(named.payment, start.remember);
  const at = now();
  if (await takeLease(named.payment.id, merchant, at, plusMs(at, leaseMs))) {
    return openAtProvider({ payment: named.payment, merchant }, order, start);
  }
  return waitForOther(named.payment, start.remember);
};

const begin = async (start: Start, order: Order, merchant: string): Promise<Started | 'again'> => {
  const createdAt = now();
  const payment: Payment = {
    id: newPaymentId(),
    orderId: order.id,
    channel: start.channel,
    state: 'created',
    amount: order.totals.total,
    createdAt,
    expiresAt: order.payBefore,
    paidAt: null,
    transactionId: null,
    qr: null,
    version: 1,
  };
  const begun = await beginAttempt({ payment, merchant }, order, plusMs(createdAt, leaseMs));
  return begun === 'raced' ? 'again' : openAtProvider({ payment, merchant }, order, start);
};

const answerWith = async (payment: Payment, remember: Remember): Promise<Started> =>
  (await keepReply(remember({ payment }))) === 'raced' ? 'raced' : ok({ payment });

const looks = 12;
const lookMs = 250;

/** Another request is at the provider with this attempt: its answer is ours too. */
const waitForOther = async (payment: Payment, remember: Remember): Promise<Started | 'again'> => {
  for (let look = 0; look < looks; look++) {
    await new Promise((done) => setTimeout(done, lookMs));
    const attempt = await attemptById(payment.id);
    if (attempt?.payment.state === 'pending') return answerWith(attempt.payment, remember);
    if (attempt?.payment.state !== 'created') return 'again';
  }
  return refuse({ code: 'conflict' });
};
