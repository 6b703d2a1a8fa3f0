import * as z from 'zod/mini';
import { refund, refundOffer, refundRefusal } from '../after-sales/refund.ts';
import { contract } from '../contract.ts';
import { orderId } from '../values/id.ts';
import { order, shipment } from './order.ts';

/** Shared by every order route of the shopper: the key of the order's link stands in for the cookie. */
export const orderKey = z.object({ key: z.optional(z.string().check(z.maxLength(100))) });

export const getOrder = contract({
  summary: "A shopper's own order with its parcels and refunds; someone else's is not found",
  status: 200,
  params: z.object({ orderId }),
  query: orderKey,
  reply: z.object({
    order,
    shipments: z.array(shipment),
    /** Oldest first. */
    refunds: z.array(refund),
    /** What may be refunded now; null with the reason beside it. */
    refundOffer: z.nullable(refundOffer),
    refundRefusal: z.nullable(refundRefusal),
  }),
  refusals: ['order_not_found'],
});
