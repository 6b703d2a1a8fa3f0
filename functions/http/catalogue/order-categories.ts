import { orderCategories } from '../../../contracts/catalogue/order-categories.ts';
import { refuse } from '../../../contracts/values/result.ts';
import { reordered } from '../../domain/catalogue/category-tree.ts';
import { staffRoute } from '../../runtime/staff-route.ts';
import { changeCategories } from '../../stores/category-changes.ts';

export const handler = staffRoute('orderCategories', orderCategories, ({ body }) =>
  changeCategories(body.version, (tree) => {
    const changed = reordered(tree, body.order);
    return changed.ok ? changed : refuse({ code: 'invalid_input', ...changed.refusal });
  }),
);
