import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { productId } from '../values/id.ts';
import { instant } from '../values/instant.ts';
import { productStatus } from './product.ts';
import { staffProduct } from './staff-product.ts';

export const setProductStatus = contract({
  summary: 'Puts a product on the shelf or takes it off, now or at a set time; shoppers see it within seconds',
  status: 200,
  params: z.object({ productId }),
  /** `version` is the one the editor saw: an older one is told so and changes nothing. */
  body: z.object({
    status: productStatus,
    version: z.int(),
    /** With `scheduled`, and only then. */
    onShelfAt: z.optional(instant),
    /** With `scheduled` or `on_shelf`: when it leaves the shelf by itself. Left out, it stays until somebody takes it off. */
    offShelfAt: z.optional(instant),
  }),
  reply: staffProduct,
  refusals: ['product_not_found', 'version_conflict'],
});
