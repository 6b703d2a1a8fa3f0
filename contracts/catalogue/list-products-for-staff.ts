import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { sku } from '../values/id.ts';
import { instant } from '../values/instant.ts';
import { bilingual } from '../values/locale.ts';
import { pageOf, pageQuery } from '../values/page.ts';
import { productCard, productStatus } from './product.ts';

export const staffStock = z.object({ sku, warehouse: z.string(), onHand: z.int(), held: z.int(), available: z.int() });

export const listProductsForStaff = contract({
  summary:
    'Products of a status with their stock by SKU and warehouse, newest first; of one category or holding a text where told',
  status: 200,
  query: z.object({
    ...pageQuery,
    status: z._default(productStatus, 'on_shelf'),
    /** A root's or a leaf's slug. */
    category: z.optional(z.string().check(z.maxLength(80))),
    /** Part of a name, brand, model, handle or SKU; a page may come back short of `limit` while more follow its cursor. */
    text: z.optional(z.string().check(z.maxLength(80))),
  }),
  reply: pageOf(
    z.object({
      card: productCard,
      status: productStatus,
      version: z.int(),
      /** Every variant in order, by its chosen option values: 赤陶，M. */
      variants: z.array(z.object({ sku, optionText: bilingual })),
      stock: z.array(staffStock),
      onShelfAt: z.optional(instant),
      offShelfAt: z.optional(instant),
    }),
  ),
  refusals: [],
});
