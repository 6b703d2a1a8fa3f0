import * as z from 'zod/mini';
import { channel } from '../payments/payment.ts';
import { orderId, paymentId } from '../values/id.ts';
import { price } from '../values/money.ts';
import { event } from './event.ts';

/** Money came in that no open order waits for; it is owed back. */
export const paymentSurplus = event(
  z.object({
    paymentId,
    orderId,
    channel,
    amount: price,
    transactionId: z.string(),
    why: z.enum(['late', 'second', 'amount_differs']),
  }),
);
