import * as z from 'zod/mini';
import { orderId, paymentId, shopperId } from '../values/id.ts';
import { price } from '../values/money.ts';
import { event } from './event.ts';

/** An order is paid in full and may be shipped. */
export const orderPaid = event(z.object({ orderId, shopperId, paymentId, total: price }));
