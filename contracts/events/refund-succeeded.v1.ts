import * as z from 'zod/mini';
import { refundKind } from '../after-sales/refund.ts';
import { channel } from '../payments/payment.ts';
import { orderId, paymentId, refundId, shopperId } from '../values/id.ts';
import { instant } from '../values/instant.ts';
import { price } from '../values/money.ts';
import { event } from './event.ts';

/** The provider confirmed that the money is on its way back to the payer. */
export const refundSucceeded = event(
  z.object({ refundId, orderId, shopperId, paymentId, amount: price, kind: refundKind, channel, refundedAt: instant }),
);
