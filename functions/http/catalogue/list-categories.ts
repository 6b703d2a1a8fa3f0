import { listCategories } from '../../../contracts/catalogue/list-categories.ts';
import { ok } from '../../../contracts/values/result.ts';
import { catalogueMs, sharedRoute } from '../../runtime/shared-route.ts';
import { shopCategories } from '../../stores/shop.ts';

export const handler = sharedRoute('listCategories', listCategories, catalogueMs, async () =>
  ok({ items: [...(await shopCategories())] }),
);
