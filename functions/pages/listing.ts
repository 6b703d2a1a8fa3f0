import type { ShopSettings } from '../../contracts/catalogue/shop.ts';
import type { SearchQuery } from '../../contracts/search/search-products.ts';
import { type Around, perPage, renderListing } from '../../web/storefront/server.tsx';
import { deliveryPromise } from '../domain/fulfilment/delivery.ts';
import { shopSearch } from '../gateways/search/shop-search.ts';
import { tunedBy } from '../gateways/search/tuned.ts';
import { fresh, settingsMs } from '../runtime/fresh.ts';
import { keptSearchSettings } from '../stores/search-settings.ts';

const tuning = tunedBy(fresh(settingsMs, keptSearchSettings));

type Asked = Omit<SearchQuery, 'locale' | 'limit'> & { readonly kind: 'category' | 'search' };

/** A page of the search's answer; beyond its last one (goods were sold out, or a link is old) the last. */
export const listing = async (around: Around, settings: ShopSettings, query: Asked): Promise<string> => {
  const { kind: _, ...asked } = query;
  const tuned = await tuning();
  const at = (page: number) => shopSearch().search({ ...asked, page, locale: around.locale, limit: perPage }, tuned);
  const wanted = await at(query.page);
  const page = Math.min(query.page, Math.max(1, wanted.pages));
  const reply = page === query.page ? wanted : await at(page);
  return renderListing(around, {
    query: { ...query, page },
    reply,
    arrivesOn: deliveryPromise(settings, around.now).arrivesOn,
  });
};
