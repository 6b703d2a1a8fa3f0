import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { productId } from '../values/id.ts';
import { pageOf, pageQuery } from '../values/page.ts';
import { priceChange } from './staff-product.ts';

export const listPriceHistory = contract({
  summary: 'Price changes of a product, newest first',
  status: 200,
  params: z.object({ productId }),
  query: z.object(pageQuery),
  reply: pageOf(priceChange),
  refusals: [],
});
