import { searchProducts } from '../../../contracts/search/search-products.ts';
import { ok } from '../../../contracts/values/result.ts';
import { shopSearch } from '../../gateways/search/shop-search.ts';
import { route } from '../../runtime/route.ts';

export const handler = route('searchProducts', searchProducts, async ({ query }) =>
  ok(await shopSearch().search(query)),
);
