import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { cartView } from './cart.ts';

export const getCart = contract({
  summary: "The shopper's cart with prices, stock and eligibility of this moment, and what has changed since",
  status: 200,
  query: z.object({ province: z.optional(z.string().check(z.maxLength(40))) }),
  reply: cartView,
  refusals: [],
});
