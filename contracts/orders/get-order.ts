import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { orderId } from '../values/id.ts';
import { order, shipment } from './order.ts';

/** Shared by every order route of the shopper: the key of the order's link stands in for the cookie. */
export const orderKey = z.object({ key: z.optional(z.string().check(z.maxLength(100))) });

export const getOrder = contract({
  summary: "A shopper's own order with its parcels; someone else's is not found",
  status: 200,
  params: z.object({ orderId }),
  query: orderKey,
  reply: z.object({ order, shipments: z.array(shipment) }),
  refusals: ['order_not_found'],
});
