import { suggestProducts } from '../../../contracts/search/suggest-products.ts';
import { locales } from '../../../contracts/values/locale.ts';
import { ok } from '../../../contracts/values/result.ts';
import { shopSearch } from '../../gateways/search/shop-search.ts';
import { tunedBy } from '../../gateways/search/tuned.ts';
import { fresh, settingsMs } from '../../runtime/fresh.ts';
import { searchMs, sharedRoute } from '../../runtime/shared-route.ts';
import { hotQueries } from '../../stores/search-log.ts';
import { keptSearchSettings } from '../../stores/search-settings.ts';

const hotMs = 60_000;
const settings = fresh(settingsMs, keptSearchSettings);
const tuning = tunedBy(settings);
const asked = Object.fromEntries(locales.map((locale) => [locale, fresh(hotMs, () => hotQueries(locale))]));

export const handler = sharedRoute('suggestProducts', suggestProducts, searchMs, async ({ query }) => {
  const [kept, others] = await Promise.all([settings(), asked[query.locale]?.() ?? []]);
  const hot = [...new Set([...kept.settings.hotQueries, ...others])];
  return ok(await shopSearch().suggest(query, hot, await tuning()));
});
