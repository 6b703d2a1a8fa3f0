import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { sku } from '../values/id.ts';
import { pageOf, pageQuery } from '../values/page.ts';
import { productCard, productStatus } from './product.ts';

export const staffStock = z.object({ sku, warehouse: z.string(), onHand: z.int(), held: z.int(), available: z.int() });

export const listProductsForStaff = contract({
  summary: 'Products of any status with their stock by SKU and warehouse, newest first',
  status: 200,
  query: z.object({ ...pageQuery, status: z._default(productStatus, 'on_shelf') }),
  reply: pageOf(z.object({ card: productCard, status: productStatus, version: z.int(), stock: z.array(staffStock) })),
  refusals: [],
});
