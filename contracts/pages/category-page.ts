import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { locale } from '../values/locale.ts';
import { listingQuery } from './listing-query.ts';

/** Answers HTML. Filters, sort and page are in the address; an unknown category is a 404 page. */
export const categoryPage = contract({
  summary: "A category's page with filters, sort and crawlable pages",
  status: 200,
  params: z.object({ locale, slug: z.string() }),
  query: listingQuery,
  refusals: [],
});
