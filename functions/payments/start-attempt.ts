import type { Order } from '../../contracts/orders/order.ts';
import type { Channel, Device, Payment } from '../../contracts/payments/payment.ts';
import type { Refusal } from '../../contracts/problems.ts';
import type { OrderId } from '../../contracts/values/id.ts';
import { plusMs } from '../../contracts/values/instant.ts';
import { ok, type Result, refuse } from '../../contracts/values/result.ts';
import { canResume, isUsable, payable, type Wish } from '../domain/payments/attempt.ts';
import type { Attempt } from '../domain/payments/settle.ts';
import { isOpen } from '../domain/payments/states.ts';
import { wayFor } from '../domain/payments/way.ts';
import { channelOf } from '../gateways/payment/channels.ts';
import { now } from '../runtime/clock.ts';
import { newPaymentId } from '../runtime/ids.ts';
import { log } from '../runtime/log.ts';
import type { Remember } from '../stores/idempotency.ts';
import { orderById } from '../stores/orders.ts';
import type { Cause } from '../stores/outbox.ts';
import { attemptById, beginAttempt, keepReply, takeLease } from '../stores/payments.ts';
import { closeAttempt } from './close-attempt.ts';
import { openAtProvider } from './open-at-provider.ts';

export interface Start {
  readonly orderId: OrderId;
  readonly channel: Channel;
  readonly device: Device;
  /** The payer's network address; told to providers that bind a way to it, and kept nowhere. */
  readonly payerAddress: string;
  /** Keeps the reply for a repeat of the same request. */
  readonly remember: Remember;
  readonly cause: Cause;
}

export type Started = Result<{ readonly payment: Payment }, Refusal> | 'raced';

const mostTries = 5;
/** Longer than a call to the provider takes at most. */
const leaseMs = 10_000;

/** What the shopper wants to pay by, and the account it goes to. */
type Means = Wish & { readonly merchant: string };

/**
 * Starts paying an order, or goes on with the attempt that is open: a double click, a second tab or a reload gets the same code to
 * scan, and the provider only ever has one number. Another channel or way ends the open attempt first. The attempt is written before
 * the provider hears of it.
 */
export const startAttempt = async (start: Start): Promise<Started> => {
  const means = await meansOf(start);
  if (means === null) return refuse({ code: 'payment_channel_unavailable' });
  for (let round = 0; round < mostTries; round++) {
    const order = await orderById(start.orderId, { consistent: true });
    if (!order) return refuse({ code: 'order_not_found' });
    const may = payable(order, now());
    if (may !== 'payable') return refuse({ code: may === 'expired' ? 'order_expired' : 'order_not_payable' });
    const named = order.paymentId ? await attemptById(order.paymentId) : null;
    const started = await goOn(start, order, named, means);
    if (started !== 'again') return started;
  }
  return refuse({ code: 'conflict' });
};

/** A channel that cannot be used right now (no keys, or keys that are refused) is no fault of the shopper's: the order is kept. */
const meansOf = async ({ channel, device }: Start): Promise<Means | null> => {
  try {
    const account = await channelOf(channel).account();
    const way = account && wayFor(channelOf(channel).capabilities.ways, account.ways, device);
    if (way) return { channel, way, merchant: account.merchant };
    log.warn('the channel is not set up', { channel, device });
    return null;
  } catch (error) {
    log.error('the channel cannot be used', error, { channel });
    return null;
  }
};

const goOn = async (start: Start, order: Order, named: Attempt | null, means: Means): Promise<Started | 'again'> => {
  if (!named || !isOpen(named.payment.state)) return begin(start, order, means);
  const { payment } = named;
  const at = now();
  if (!canResume(payment, means, at)) return change(start, order, payment, means);
  if (isUsable(payment, at)) return answerWith(payment, start.remember);
  if (await takeLease(payment.id, means.merchant, at, plusMs(at, leaseMs))) {
    return openAtProvider({ payment, merchant: means.merchant }, order, start);
  }
  return waitForOther(payment, start.remember);
};

/**
 * Another channel or way is wanted. The open attempt is made unpayable first. Where that cannot be done or nobody knows, the shopper is
 * not kept waiting: it stays watched (see poll-payments.ts), and should both be paid the second money goes back by itself.
 */
const change = async (start: Start, order: Order, open: Payment, means: Means): Promise<Started | 'again'> => {
  const closed = await closeAttempt(open.id, start.cause);
  log.info('changed to another way to pay', { paymentId: open.id, from: open.way, to: means.way, closed });
  return closed === 'paid' ? 'again' : begin(start, order, means);
};

const begin = async (start: Start, order: Order, { channel, way, merchant }: Means): Promise<Started | 'again'> => {
  const createdAt = now();
  const payment: Payment = {
    id: newPaymentId(),
    orderId: order.id,
    channel,
    way,
    state: 'created',
    amount: order.totals.total,
    createdAt,
    expiresAt: order.payBefore,
    paidAt: null,
    transactionId: null,
    next: null,
    nextUntil: null,
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
    if (attempt && isUsable(attempt.payment, now())) return answerWith(attempt.payment, remember);
    if (attempt?.payment.state !== payment.state) return 'again';
  }
  return refuse({ code: 'conflict' });
};
