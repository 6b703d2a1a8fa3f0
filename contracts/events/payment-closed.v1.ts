import * as z from 'zod/mini';
import { channel } from '../payments/payment.ts';
import { orderId, paymentId } from '../values/id.ts';
import { event } from './event.ts';

/** An attempt to pay can no longer be paid. */
export const paymentClosed = event(z.object({ paymentId, orderId, channel }));
