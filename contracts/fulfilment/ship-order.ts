import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { order, shipment } from '../orders/order.ts';
import { orderId } from '../values/id.ts';

export const shipOrder = contract({
  summary: 'Ships a paid order with a waybill: held stock leaves the warehouse and tracking begins',
  status: 201,
  params: z.object({ orderId }),
  body: z.object({
    carrier: shipment.shape.carrier,
    waybill: z
      .string()
      .check(z.trim(), z.regex(/^(?=(?:-*[A-Za-z0-9]){6})[A-Za-z0-9][A-Za-z0-9-]{7,29}$/, 'waybill_wrong')),
  }),
  reply: z.object({ order, shipment }),
  refusals: ['order_not_found', 'order_not_shippable'],
});
