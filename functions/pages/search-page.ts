import { searchPage } from '../../contracts/pages/search-page.ts';
import { rawRoute } from '../runtime/raw-route.ts';
import { listing } from './listing.ts';
import { pageOf } from './page.ts';

export const handler = rawRoute('searchPage', searchPage, ({ params, query, facts }) =>
  pageOf(params.locale, facts, (around, settings) =>
    listing(around, settings, { ...query, kind: 'search', q: query.q.trim() }),
  ),
);
