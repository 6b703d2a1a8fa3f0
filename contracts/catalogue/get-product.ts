import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { sku } from '../values/id.ts';
import { day } from '../values/instant.ts';
import { price } from '../values/money.ts';
import { product } from './product.ts';

/** Units a shopper can still buy of a SKU over all warehouses; above `shownUpTo` the exact figure is not told. */
export const availability = z.object({
  sku,
  price,
  listPrice: z.optional(price),
  available: z.int().check(z.minimum(0)),
});
export type Availability = z.infer<typeof availability>;
export const shownUpTo = 99;

/** What the product page promises: `arrivesOn` to the shop's default region, where ordered and paid by `orderBy`. */
export const deliveryPromise = z.object({ arrivesOn: day, region: z.string(), freeFrom: price, freight: price });
export type DeliveryPromise = z.infer<typeof deliveryPromise>;

export const getProduct = contract({
  summary: 'A product on the shelf with the price and stock of each SKU at this moment',
  status: 200,
  params: z.object({ handle: z.string().check(z.maxLength(100)) }),
  reply: z.object({ product, availability: z.array(availability), delivery: deliveryPromise }),
  /** `product_moved` says in its context where to: `{ movedTo: handle }`. */
  refusals: ['product_not_found', 'product_moved'],
});
