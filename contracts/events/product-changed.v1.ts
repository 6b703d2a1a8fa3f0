import * as z from 'zod/mini';
import { productStatus } from '../catalogue/product.ts';
import { productId } from '../values/id.ts';
import { event } from './event.ts';

/** A product was created or changed; read it for the rest (`version` tells old from new). */
export const productChanged = event(
  z.object({ productId, handle: z.string(), status: productStatus, version: z.int() }),
);
