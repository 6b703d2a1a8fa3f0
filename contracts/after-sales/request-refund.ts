import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { orderKey } from '../orders/get-order.ts';
import { orderId, sku } from '../values/id.ts';
import { mostLines, mostUnits } from '../values/order-size.ts';
import { refund, refundReason } from './refund.ts';

export const requestRefund = contract({
  summary:
    'The shopper asks for money back, for the whole order or some lines; the amount is the stored share and is set aside at once',
  status: 201,
  params: z.object({ orderId }),
  query: orderKey,
  body: z.object({
    reason: refundReason,
    note: z._default(z.string().check(z.maxLength(500, 'too_long')), ''),
    /** Absent: all that is left of the order. */
    lines: z.optional(
      z
        .array(
          z.object({
            sku,
            quantity: z.int().check(z.minimum(1, 'quantity_too_small'), z.maximum(mostUnits, 'quantity_too_large')),
          }),
        )
        .check(z.minLength(1, 'no_lines'), z.maxLength(mostLines, 'too_many_lines')),
    ),
  }),
  reply: z.object({ refund }),
  refusals: [
    'order_not_found',
    'order_not_refundable',
    'refund_too_late',
    'refund_not_returnable',
    'refund_nothing_left',
  ],
});
