import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { orderId } from '../values/id.ts';
import { orderKey } from './get-order.ts';
import { order } from './order.ts';

export const cancelOrder = contract({
  summary: 'The shopper cancels an unpaid order; its stock is released',
  status: 200,
  params: z.object({ orderId }),
  query: orderKey,
  body: z.object({}),
  reply: z.object({ order }),
  refusals: ['order_not_found', 'order_not_cancellable'],
});
