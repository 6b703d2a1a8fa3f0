import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { productId } from '../values/id.ts';
import { productDraft, staffProduct } from './staff-product.ts';

export const updateProduct = contract({
  summary: 'Replaces what an editor may change of a product; a changed handle leads to the new one for ever',
  status: 200,
  params: z.object({ productId }),
  /** `version` is the one the editor opened: a newer one answers `product_changed` with what others changed meanwhile. */
  body: z.extend(productDraft, { version: z.int() }),
  reply: staffProduct,
  refusals: ['product_not_found', 'product_changed'],
});
