import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { searchQuery } from '../search/search-products.ts';
import { locale } from '../values/locale.ts';
import { listingQuery } from './listing-query.ts';

/** Answers HTML, not indexed. */
export const searchPage = contract({
  summary: 'The results of a search as a page',
  status: 200,
  params: z.object({ locale }),
  query: z.extend(listingQuery, {
    q: z.catch(searchQuery.shape.q, ''),
    category: z.catch(searchQuery.shape.category, undefined),
  }),
  refusals: [],
});
