import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { sku } from '../values/id.ts';
import { staffStock } from './list-products-for-staff.ts';

export const adjustStock = contract({
  summary: 'Adds to (or takes from) what a warehouse has on hand of a SKU, with the reason on record',
  status: 200,
  params: z.object({ sku }),
  body: z.object({
    warehouse: z.string().check(z.minLength(1), z.maxLength(40)),
    change: z.int().check(
      z.minimum(-1_000_000),
      z.maximum(1_000_000),
      z.refine((change) => change !== 0, 'no_change'),
    ),
    reason: z.enum(['received', 'counted', 'damaged', 'returned', 'other']),
    note: z.optional(z.string().check(z.maxLength(200))),
  }),
  reply: staffStock,
  refusals: ['sku_not_found', 'stock_below_held'],
});
