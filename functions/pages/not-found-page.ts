import { notFoundPage } from '../../contracts/pages/not-found-page.ts';
import { rawRoute } from '../runtime/raw-route.ts';
import { pageOf } from './page.ts';

export const handler = rawRoute('notFoundPage', notFoundPage, ({ params, facts }) =>
  pageOf(params.locale, facts, async () => null),
);
