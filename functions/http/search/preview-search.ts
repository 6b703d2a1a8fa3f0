import { previewSearch } from '../../../contracts/search/preview-search.ts';
import { ok } from '../../../contracts/values/result.ts';
import { previewOf } from '../../domain/search/preview.ts';
import { shopSearch } from '../../gateways/search/shop-search.ts';
import { tuningFor } from '../../gateways/search/tuned.ts';
import { staffRoute } from '../../runtime/staff-route.ts';
import { keptSearchSettings } from '../../stores/search-settings.ts';

export const handler = staffRoute('previewSearch', previewSearch, async ({ body }) => {
  const { q, locale, limit, draft } = body;
  const query = { q, locale, limit, page: 1, sort: 'relevance' } as const;
  const { settings } = await keptSearchSettings({ consistent: true });
  const before = await shopSearch().search(query, tuningFor(settings));
  const after = await shopSearch().search(query, tuningFor(draft));
  return ok(previewOf(before, after));
});
