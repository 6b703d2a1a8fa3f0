import { listCategories } from '../../../contracts/catalogue/list-categories.ts';
import { ok } from '../../../contracts/values/result.ts';
import { route } from '../../runtime/route.ts';
import { shopCategories } from '../../stores/shop.ts';

export const handler = route('listCategories', listCategories, async () =>
  ok({ items: [...(await shopCategories())] }),
);
