import { categoryPage } from '../../contracts/pages/category-page.ts';
import { rootOf } from '../domain/catalogue/tree.ts';
import { rawRoute } from '../runtime/raw-route.ts';
import { listing } from './listing.ts';
import { pageOf } from './page.ts';

export const handler = rawRoute('categoryPage', categoryPage, ({ params, query, facts }) =>
  pageOf(params.locale, facts, async (around, settings) =>
    rootOf(around.categories, params.slug) === null
      ? null
      : listing(around, settings, { ...query, kind: 'category', q: '', category: params.slug }),
  ),
);
