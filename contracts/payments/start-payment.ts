import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { orderKey } from '../orders/get-order.ts';
import { orderId } from '../values/id.ts';
import { channel, device, payment } from './payment.ts';

export const startPayment = contract({
  summary:
    'Starts (or resumes) paying an order by a channel; an open attempt is answered again, never doubled, and one by another channel is closed first',
  status: 201,
  params: z.object({ orderId }),
  query: orderKey,
  body: z.object({ channel, device: z._default(device, 'pc') }),
  reply: z.object({ payment }),
  refusals: ['order_not_found', 'order_not_payable', 'order_expired', 'payment_channel_unavailable'],
});
