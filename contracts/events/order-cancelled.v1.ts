import * as z from 'zod/mini';
import { cancelReason } from '../orders/order.ts';
import { orderId, paymentId, shopperId } from '../values/id.ts';
import { event } from './event.ts';

/** An order was cancelled and its stock released; `paymentId` names an attempt that must still be closed. */
export const orderCancelled = event(
  z.object({ orderId, shopperId, reason: cancelReason, paymentId: z.nullable(paymentId) }),
);
