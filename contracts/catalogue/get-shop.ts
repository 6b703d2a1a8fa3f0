import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { category } from './category.ts';
import { shopSettings } from './shop.ts';

/** The part of the settings that shoppers see on every page. */
export const shopFront = z.pick(shopSettings, {
  name: true,
  tagline: true,
  freight: true,
  payWithinMinutes: true,
  defaultRegion: true,
  legal: true,
});
export type ShopFront = z.infer<typeof shopFront>;

/** Rendered pages carry this with them; the static shells (cart, checkout, order...) ask for it. */
export const getShop = contract({
  summary: "What every page shows around its content: the shop's name, legal notices, freight and the category tree",
  status: 200,
  reply: z.object({ shop: shopFront, categories: z.array(category) }),
  refusals: [],
});
