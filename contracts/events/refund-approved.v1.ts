import * as z from 'zod/mini';
import { refundKind } from '../after-sales/refund.ts';
import { orderId, paymentId, refundId, shopperId } from '../values/id.ts';
import { price } from '../values/money.ts';
import { event } from './event.ts';

/** A refund may be paid out: the merchant said so, or the shop by itself where no order waits for the money. */
export const refundApproved = event(
  z.object({ refundId, orderId, shopperId, paymentId, amount: price, kind: refundKind, run: z.int() }),
);
