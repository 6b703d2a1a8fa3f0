import * as z from 'zod/mini';
import { staffRefund } from '../after-sales/refund.ts';
import { contract } from '../contract.ts';
import { payment } from '../payments/payment.ts';
import { orderId } from '../values/id.ts';
import { order, shipment } from './order.ts';

export const getOrderForStaff = contract({
  summary: 'An order with its payments, parcels and refunds',
  status: 200,
  params: z.object({ orderId }),
  reply: z.object({
    order,
    payments: z.array(payment),
    shipments: z.array(shipment),
    refunds: z.array(staffRefund),
  }),
  refusals: ['order_not_found'],
});
