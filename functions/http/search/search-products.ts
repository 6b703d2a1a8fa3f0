import { searchProducts } from '../../../contracts/search/search-products.ts';
import { ok } from '../../../contracts/values/result.ts';
import { shopSearch } from '../../gateways/search/shop-search.ts';
import { searchMs, sharedRoute } from '../../runtime/shared-route.ts';

export const handler = sharedRoute('searchProducts', searchProducts, searchMs, async ({ query }) =>
  ok(await shopSearch().search(query)),
);
