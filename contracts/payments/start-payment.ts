import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { orderKey } from '../orders/get-order.ts';
import { orderId } from '../values/id.ts';
import { channel, payment } from './payment.ts';

export const startPayment = contract({
  summary: 'Starts (or resumes) paying an order by a channel; an open attempt is answered again, never doubled',
  status: 201,
  params: z.object({ orderId }),
  query: orderKey,
  body: z.object({ channel }),
  reply: z.object({ payment }),
  refusals: ['order_not_found', 'order_not_payable', 'order_expired', 'payment_channel_unavailable'],
});
