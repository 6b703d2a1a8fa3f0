import * as z from 'zod/mini';
import { refundKind, refundProblem } from '../after-sales/refund.ts';
import { orderId, paymentId, refundId, shopperId } from '../values/id.ts';
import { price } from '../values/money.ts';
import { event } from './event.ts';

/** A refund stands still and a person must look; the money has not gone back, as far as is known. */
export const refundFailed = event(
  z.object({ refundId, orderId, shopperId, paymentId, amount: price, kind: refundKind, problem: refundProblem }),
);
