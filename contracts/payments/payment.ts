import * as z from 'zod/mini';
import { orderId, paymentId } from '../values/id.ts';
import { instant } from '../values/instant.ts';
import { price } from '../values/money.ts';

export const channel = z.enum(['wechat']);
export type Channel = z.infer<typeof channel>;

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
  state: paymentState,
  amount: price,
  createdAt: instant,
  expiresAt: instant,
  paidAt: z.nullable(instant),
  /** The provider's own number of the transaction, once known. */
  transactionId: z.nullable(z.string()),
  /** What the payment page does next: show this text as a QR code. Null once the payment is final. */
  qr: z.nullable(z.string()),
  version: z.int(),
});
export type Payment = z.infer<typeof payment>;
