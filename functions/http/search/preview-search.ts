import { previewSearch } from '../../../contracts/search/preview-search.ts';
import { ok } from '../../../contracts/values/result.ts';
import { previewOf } from '../../domain/search/preview.ts';
import { shopSearch } from '../../gateways/search/shop-search.ts';
import { staffRoute } from '../../runtime/staff-route.ts';

export const handler = staffRoute('previewSearch', previewSearch, async ({ body }) => {
  const { q, locale, limit } = body;
  const query = { q, locale, limit, page: 1, sort: 'relevance' } as const;
  const [before, after] = [await shopSearch().search(query), await shopSearch().search(query)];
  return ok(previewOf(before, after));
});
