import * as z from 'zod/mini';
import { productId, sku } from '../values/id.ts';
import { event } from './event.ts';

/** What can be bought of some SKUs of a product changed; read the stock for the figures. */
export const stockChanged = event(
  z.object({ productId, skus: z.array(sku), reason: z.enum(['held', 'released', 'shipped', 'adjusted', 'imported']) }),
);
