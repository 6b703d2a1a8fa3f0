import * as z from 'zod/mini';
import { channel } from '../payments/payment.ts';
import { orderId, paymentId } from '../values/id.ts';
import { price } from '../values/money.ts';
import { event } from './event.ts';

/** An attempt to pay was opened at a provider. */
export const paymentStarted = event(z.object({ paymentId, orderId, channel, amount: price }));
