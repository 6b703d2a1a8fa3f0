import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { productId } from '../values/id.ts';
import { staffProduct } from './staff-product.ts';

export const copyProduct = contract({
  summary:
    'A draft like this product, with a handle and SKUs of its own that are free; sales, schedule, barcodes and SEO stay behind',
  status: 201,
  params: z.object({ productId }),
  reply: staffProduct,
  refusals: ['product_not_found'],
});
