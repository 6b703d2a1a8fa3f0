import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { sku } from '../values/id.ts';
import { bilingual } from '../values/locale.ts';
import { pageOf, pageQuery } from '../values/page.ts';
import { productCard, productStatus } from './product.ts';

export const staffStock = z.object({ sku, warehouse: z.string(), onHand: z.int(), held: z.int(), available: z.int() });

export const listProductsForStaff = contract({
  summary: 'Products of any status with their stock by SKU and warehouse, newest first',
  status: 200,
  query: z.object({ ...pageQuery, status: z._default(productStatus, 'on_shelf') }),
  reply: pageOf(
    z.object({
      card: productCard,
      status: productStatus,
      version: z.int(),
      /** Every variant in order, by its chosen option values: 赤陶，M. */
      variants: z.array(z.object({ sku, optionText: bilingual })),
      stock: z.array(staffStock),
    }),
  ),
  refusals: [],
});
