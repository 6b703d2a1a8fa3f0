import { suggestProducts } from '../../../contracts/search/suggest-products.ts';
import { ok } from '../../../contracts/values/result.ts';
import { shopSearch } from '../../gateways/search/shop-search.ts';
import { searchMs, sharedRoute } from '../../runtime/shared-route.ts';

export const handler = sharedRoute('suggestProducts', suggestProducts, searchMs, async ({ query }) =>
  ok(await shopSearch().suggest(query)),
);
