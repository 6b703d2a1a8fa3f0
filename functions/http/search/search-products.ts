import { searchProducts } from '../../../contracts/search/search-products.ts';
import { ok, refuse } from '../../../contracts/values/result.ts';
import { attributesIn } from '../../domain/search/choices.ts';
import { shopSearch } from '../../gateways/search/shop-search.ts';
import { tunedBy } from '../../gateways/search/tuned.ts';
import { fresh, settingsMs } from '../../runtime/fresh.ts';
import { searchMs, sharedRoute } from '../../runtime/shared-route.ts';
import { keptSearchSettings } from '../../stores/search-settings.ts';

const tuning = tunedBy(fresh(settingsMs, keptSearchSettings));

export const handler = sharedRoute('searchProducts', searchProducts, searchMs, async ({ query }) => {
  if (query.attributes !== undefined) {
    const known = await shopSearch().attributes();
    if ([...attributesIn(query).keys()].some((key) => !known.has(key)))
      return refuse({
        code: 'invalid_input',
        issues: [{ pointer: '#/query/attributes', message: 'no_such_attribute' }],
      });
  }
  return ok(await shopSearch().search(query, await tuning()));
});
