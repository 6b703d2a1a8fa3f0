import { removeCategory } from '../../../contracts/catalogue/remove-category.ts';
import { refuse } from '../../../contracts/values/result.ts';
import { withoutCategory } from '../../domain/catalogue/category-tree.ts';
import { staffRoute } from '../../runtime/staff-route.ts';
import { changeCategories, isCategoryUsed } from '../../stores/category-changes.ts';

export const handler = staffRoute('removeCategory', removeCategory, async ({ params, query }) => {
  if (await isCategoryUsed(params.slug)) return refuse({ code: 'category_not_empty' });
  return changeCategories(query.version, (tree) => withoutCategory(tree, params.slug));
});
