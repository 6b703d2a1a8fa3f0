import type { ShopSettings } from '../../contracts/catalogue/shop.ts';
import type { SearchQuery } from '../../contracts/search/search-products.ts';
import { type Around, perPage, renderListing } from '../../web/storefront/server.tsx';
import { deliveryPromise } from '../domain/fulfilment/delivery.ts';
import { shopSearch } from '../gateways/search/shop-search.ts';

type Asked = Omit<SearchQuery, 'locale' | 'limit'> & { readonly kind: 'category' | 'search' };

/** A page of the search's answer; null beyond its last one. */
export const listing = async (around: Around, settings: ShopSettings, query: Asked): Promise<string | null> => {
  const { kind: _, ...asked } = query;
  const reply = await shopSearch().search({ ...asked, locale: around.locale, limit: perPage });
  if (query.page > Math.max(1, reply.pages)) return null;
  return renderListing(around, { query, reply, arrivesOn: deliveryPromise(settings, around.now).arrivesOn });
};
