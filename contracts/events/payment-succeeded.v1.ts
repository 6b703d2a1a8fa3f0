import * as z from 'zod/mini';
import { channel } from '../payments/payment.ts';
import { orderId, paymentId, shopperId } from '../values/id.ts';
import { price } from '../values/money.ts';
import { event } from './event.ts';

/** A provider confirmed a payment of the right amount. */
export const paymentSucceeded = event(
  z.object({ paymentId, orderId, shopperId, channel, amount: price, transactionId: z.string() }),
);
