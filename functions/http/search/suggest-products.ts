import { suggestProducts } from '../../../contracts/search/suggest-products.ts';
import { ok } from '../../../contracts/values/result.ts';
import { shopSearch } from '../../gateways/search/shop-search.ts';
import { route } from '../../runtime/route.ts';

export const handler = route('suggestProducts', suggestProducts, async ({ query }) =>
  ok(await shopSearch().suggest(query)),
);
