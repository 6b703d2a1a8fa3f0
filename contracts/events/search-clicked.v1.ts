import * as z from 'zod/mini';
import { productId } from '../values/id.ts';
import { locale } from '../values/locale.ts';
import { event } from './event.ts';

/** A shopper opened a product from the answer of a search; `position` is its place there, from 1. See search-performed for `visitor`. */
export const searchClicked = event(
  z.object({ query: z.string(), locale, productId, position: z.int(), visitor: z.string() }),
);
