import type { Order } from '../../../contracts/orders/order.ts';
import type { Channel, Payment, Way } from '../../../contracts/payments/payment.ts';
import { type Instant, plusMs } from '../../../contracts/values/instant.ts';

/** What an order may be asked by someone who wants to pay it. */
export type Payable = 'payable' | 'not_payable' | 'expired';

export const payable = (order: Pick<Order, 'state' | 'payBefore' | 'cancelReason'>, at: Instant): Payable => {
  if (order.state === 'cancelled' && order.cancelReason === 'expired') return 'expired';
  if (order.state !== 'awaiting_payment') return 'not_payable';
  return at < order.payBefore ? 'payable' : 'expired';
};

/** How someone wants to pay. */
export interface Wish {
  readonly channel: Channel;
  readonly way: Way;
}

/** An attempt that a shopper may go on with, instead of opening a second one beside it: of the same channel and way, and young. */
export const canResume = (payment: Payment, wish: Wish, at: Instant): boolean =>
  payment.channel === wish.channel &&
  payment.way === wish.way &&
  (payment.state === 'created' || payment.state === 'pending') &&
  at < payment.expiresAt;

/** What the payment page was given to go on with can still be used. */
export const isUsable = (payment: Pick<Payment, 'state' | 'next' | 'nextUntil'>, at: Instant): boolean =>
  payment.state === 'pending' && payment.next !== null && (payment.nextUntil === null || at < payment.nextUntil);

/** The longest description WeChat Pay takes is 127, Alipay's subject 256; counted in bytes to be safe with every channel. */
const longestDescription = 127;

/** What the payer reads in their app: the first thing they bought, and how many more kinds. */
export const descriptionOf = (order: Pick<Order, 'lines'>): string => {
  const [first, ...more] = order.lines;
  const tail = more.length > 0 ? ` 等 ${order.lines.length} 种商品` : '';
  return clipped(first?.name.zh ?? '订单', longestDescription - bytes(tail)) + tail;
};

const bytes = (text: string): number => new TextEncoder().encode(text).length;

const clipped = (text: string, most: number): string => {
  let out = '';
  for (const character of text) {
    if (bytes(out + character) > most) break;
    out += character;
  }
  return out;
};

const inFlightMs = 60_000;
const afterExpiryMs = 5_000;

/**
 * From when on an attempt that its provider does not have cannot be paid any more. One they keep from its opening is lost only while the
 * call that opens it may be on its way; one they keep from the payer's arrival may be paid until its time is over.
 */
export const unpayableFrom = (payment: Pick<Payment, 'createdAt' | 'expiresAt'>, knowsUnvisited: boolean): Instant =>
  knowsUnvisited ? plusMs(payment.createdAt, inFlightMs) : plusMs(payment.expiresAt, afterExpiryMs);

const seconds = [5, 30, 120, 600];

/**
 * When the provider is asked next about an open attempt: 5 s, 30 s, 2 min and 10 min after it began, then once its time is over, then
 * every minute until there is a clear answer. A lost callback is thereby never a lost payment.
 */
export const nextPoll = (payment: Pick<Payment, 'createdAt' | 'expiresAt'>, at: Instant): Instant => {
  const over = plusMs(payment.expiresAt, afterExpiryMs);
  const next = seconds.map((s) => plusMs(payment.createdAt, s * 1000)).find((due) => due > at);
  if (next !== undefined && next < over) return next;
  return at < over ? over : plusMs(at, 60_000);
};
