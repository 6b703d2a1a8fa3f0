import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { productId } from '../values/id.ts';
import { product, productStatus } from './product.ts';

export const setProductStatus = contract({
  summary: 'Puts a product on the shelf or takes it off; shoppers see it within seconds',
  status: 200,
  params: z.object({ productId }),
  /** `version` is the one the editor saw: an older one is told so and changes nothing. */
  body: z.object({ status: productStatus, version: z.int() }),
  reply: product,
  refusals: ['product_not_found', 'version_conflict'],
});
