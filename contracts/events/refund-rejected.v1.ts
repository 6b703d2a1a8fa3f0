import * as z from 'zod/mini';
import { refundKind } from '../after-sales/refund.ts';
import { orderId, paymentId, refundId, shopperId } from '../values/id.ts';
import { price } from '../values/money.ts';
import { event } from './event.ts';

/** The merchant does not refund; what was set aside is free again. */
export const refundRejected = event(
  z.object({ refundId, orderId, shopperId, paymentId, amount: price, kind: refundKind }),
);
