import * as z from 'zod/mini';
import { orderId, paymentId } from '../values/id.ts';
import { instant } from '../values/instant.ts';
import { price } from '../values/money.ts';

export const channel = z.enum(['wechat', 'alipay']);
export type Channel = z.infer<typeof channel>;

/** What the shopper pays on: it decides how they are led to the provider. */
export const device = z.enum(['pc', 'phone', 'wechat-browser']);
export type Device = z.infer<typeof device>;

/**
 * How a payer is led to a channel, by the provider's own name of it. WeChat Pay: `native` a code to scan, `h5` from a phone's browser
 * into the app, `jsapi` inside WeChat. Alipay: `precreate` a code to scan, `page` its site on a PC, `wap` from a phone into the app.
 */
export const way = z.enum(['native', 'h5', 'jsapi', 'precreate', 'page', 'wap']);
export type Way = z.infer<typeof way>;

/** What the payment page does next: show a text as a QR code, go to an address, or post a form there. */
export const nextStep = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('qr'), text: z.string() }),
  z.object({ kind: z.literal('redirect'), url: z.string() }),
  z.object({ kind: z.literal('form'), url: z.string(), fields: z.record(z.string(), z.string()) }),
]);
export type NextStep = z.infer<typeof nextStep>;

/** CREATED->PENDING->SUCCEEDED | CLOSING->CLOSED | FAILED; a closed one that is paid all the same is LATE_PAID and owed back. What came in goes back as PARTIALLY_REFUNDED->REFUNDED. */
export const paymentState = z.enum([
  'created',
  'pending',
  'succeeded',
  'closing',
  'closed',
  'failed',
  'late_paid',
  'partially_refunded',
  'refunded',
]);
export type PaymentState = z.infer<typeof paymentState>;

export const payment = z.object({
  id: paymentId,
  orderId,
  channel,
  way,
  state: paymentState,
  amount: price,
  createdAt: instant,
  expiresAt: instant,
  paidAt: z.nullable(instant),
  /** The provider's own number of the transaction, once known. */
  transactionId: z.nullable(z.string()),
  /** Null once the payment is final. */
  next: z.nullable(nextStep),
  /** Until then `next` is good; null: as long as the payment is open. */
  nextUntil: z.nullable(instant),
  version: z.int(),
});
export type Payment = z.infer<typeof payment>;
