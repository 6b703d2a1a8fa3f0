import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { orderKey } from '../orders/get-order.ts';
import { paymentId } from '../values/id.ts';
import { payment } from './payment.ts';

export const getPayment = contract({
  summary: 'A payment as we know it; while it is open the provider may be asked again, at most every few seconds',
  status: 200,
  params: z.object({ paymentId }),
  query: orderKey,
  reply: z.object({ payment }),
  refusals: ['payment_not_found'],
});
