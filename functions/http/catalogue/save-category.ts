import { saveCategory } from '../../../contracts/catalogue/save-category.ts';
import { refuse } from '../../../contracts/values/result.ts';
import { withCategory } from '../../domain/catalogue/category-tree.ts';
import { staffRoute } from '../../runtime/staff-route.ts';
import { changeCategories } from '../../stores/category-changes.ts';

export const handler = staffRoute('saveCategory', saveCategory, ({ params, body }) => {
  const { version, ...edit } = body;
  return changeCategories(version, (tree) => {
    const changed = withCategory(tree, { slug: params.slug, ...edit });
    return changed.ok ? changed : refuse({ code: 'invalid_input', ...changed.refusal });
  });
});
