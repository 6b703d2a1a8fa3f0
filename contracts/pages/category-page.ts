import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { searchQuery } from '../search/search-products.ts';
import { locale } from '../values/locale.ts';

/** Answers HTML. Filters, sort and page are in the address. */
export const categoryPage = contract({
  summary: "A category's page with filters, sort and crawlable pages",
  status: 200,
  params: z.object({ locale, slug: z.string().check(z.maxLength(80)) }),
  query: z.omit(searchQuery, { q: true, locale: true, category: true, limit: true }),
  refusals: [],
});
