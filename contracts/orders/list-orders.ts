import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { pageOf, pageQuery } from '../values/page.ts';
import { order } from './order.ts';

export const listOrders = contract({
  summary: "The shopper's own orders, newest first",
  status: 200,
  query: z.object(pageQuery),
  reply: pageOf(order),
  refusals: [],
});
