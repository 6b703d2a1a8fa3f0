import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { productId, sku } from '../values/id.ts';
import { price } from '../values/money.ts';
import { staffProduct } from './staff-product.ts';

export const changePrices = contract({
  summary: 'New prices for some SKUs of a product, on record with who, when, from and to',
  status: 200,
  params: z.object({ productId }),
  body: z.object({
    version: z.int(),
    prices: z
      .array(
        z.object({
          sku,
          price: z.optional(price),
          /** Null takes it away; left out, it stays. */
          listPrice: z.optional(z.nullable(price)),
          cost: z.optional(z.nullable(price)),
        }),
      )
      .check(z.minLength(1), z.maxLength(100)),
  }),
  reply: staffProduct,
  refusals: ['product_not_found', 'product_changed'],
});
