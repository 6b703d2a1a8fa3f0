import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { productId } from '../values/id.ts';
import { pageOf } from '../values/page.ts';
import { staffStock } from './list-products-for-staff.ts';
import { priceChange, staffProduct } from './staff-product.ts';

export const getProductForStaff = contract({
  summary: 'A product of any status with cost, stock by SKU and warehouse, and its latest price changes',
  status: 200,
  params: z.object({ productId }),
  reply: z.object({
    product: staffProduct,
    stock: z.array(staffStock),
    /** The first page of `listPriceHistory`. */
    priceHistory: pageOf(priceChange),
    /** Addresses it had before; they lead to it for ever. */
    formerHandles: z.array(z.string()),
  }),
  refusals: ['product_not_found'],
});
