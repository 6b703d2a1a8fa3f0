import { saveCategory } from '../../../contracts/catalogue/save-category.ts';
import { refuse } from '../../../contracts/values/result.ts';
import { withCategory } from '../../domain/catalogue/category-tree.ts';
import { staffRoute } from '../../runtime/staff-route.ts';
import { stampOf } from '../../runtime/stamp.ts';
import { withinMs } from '../../runtime/within.ts';
import { changeCategories } from '../../stores/category-changes.ts';
import { retell } from '../../stores/retell.ts';

/** The rest is done by the clock. */
const patienceMs = 2_000;

export const handler = staffRoute('saveCategory', saveCategory, async ({ params, body, facts }) => {
  const { version, ...edit } = body;
  const saved = await changeCategories(version, (tree) => {
    const changed = withCategory(tree, { slug: params.slug, ...edit });
    return changed.ok ? changed : refuse({ code: 'invalid_input', ...changed.refusal });
  });
  if (saved.ok) await retell(params.slug, stampOf(facts), withinMs(patienceMs));
  return saved;
});
