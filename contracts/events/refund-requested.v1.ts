import * as z from 'zod/mini';
import { refundKind, refundReason } from '../after-sales/refund.ts';
import { orderId, paymentId, refundId, shopperId } from '../values/id.ts';
import { price } from '../values/money.ts';
import { event } from './event.ts';

/** A shopper asked for money back; the amount is set aside. `run` counts how often the workflow is set off. */
export const refundRequested = event(
  z.object({
    refundId,
    orderId,
    shopperId,
    paymentId,
    amount: price,
    kind: refundKind,
    reason: refundReason,
    run: z.int(),
  }),
);
