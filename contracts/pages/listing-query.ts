import * as z from 'zod/mini';
import { searchQuery } from '../search/search-products.ts';

const asked = searchQuery.shape;
const mostPages = 100;

/**
 * What a listing's address may say. A page is opened by people and by links that others made, so a part that makes no sense is
 * left out instead of refused: nobody should read a problem document in place of a page.
 */
export const listingQuery = z.object({
  sort: z.catch(asked.sort, 'relevance'),
  // Past the last page there can be is the last one, as past the last there is. Without an input: what the API's document says of it.
  page: z.catch(asked.page, (wrong?: { readonly input?: unknown }) =>
    Number(wrong?.input) > mostPages ? mostPages : 1,
  ),
  brand: z.catch(asked.brand, undefined),
  gender: z.catch(asked.gender, undefined),
  ageGroup: z.catch(asked.ageGroup, undefined),
  season: z.catch(asked.season, undefined),
  colour: z.catch(asked.colour, undefined),
  attributes: z.catch(asked.attributes, undefined),
  priceFrom: z.catch(asked.priceFrom, undefined),
  priceTo: z.catch(asked.priceTo, undefined),
});
