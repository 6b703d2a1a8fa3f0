import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { pageOf, pageQuery } from '../values/page.ts';
import { productCard } from './product.ts';

export const listProducts = contract({
  summary: 'Products on the shelf, newest first; of one root category where told',
  status: 200,
  query: z.object({ ...pageQuery, category: z.optional(z.string().check(z.maxLength(80))) }),
  reply: pageOf(productCard),
  refusals: ['category_not_found'],
});
