import type { StaffProduct } from '../../contracts/catalogue/staff-product.ts';
import type { Refusal } from '../../contracts/problems.ts';
import type { ProductId } from '../../contracts/values/id.ts';
import { ok, type Result, refuse } from '../../contracts/values/result.ts';
import { draftProblems } from '../domain/catalogue/draft-problems.ts';
import { type Change, draftOf } from '../domain/catalogue/edit.ts';
import { staffViewOf } from '../domain/catalogue/staff-view.ts';
import { isPlaced, isShown, type Placing, placed, timeProblems } from '../domain/catalogue/status.ts';
import { attributeRowsOf } from './attribute-schemas.ts';
import { keptProduct } from './kept-products.ts';
import { type SaveContext, saveProduct } from './save-product.ts';

/**
 * Puts a product on the shelf or takes it off, now or at a set time, with its card, its SKUs (which can then be ordered or not) and the
 * event. What shoppers will see has to be whole: a picture, and what its category requires.
 * @param to `seen`: the version the editor looked at; an older one changes nothing
 */
export const setProductStatus = async (
  id: ProductId,
  to: Placing & { readonly seen: number },
  change: Change,
  context: SaveContext,
): Promise<Result<StaffProduct, Refusal>> => {
  const times = timeProblems(to, change.at);
  if (times.length > 0) return refuse({ code: 'invalid_input', issues: times });
  const category = (await keptProduct(id))?.product.category;
  const attributes = category === undefined ? [] : await attributeRowsOf(category, context.categories);
  const saved = await saveProduct(
    id,
    (before) => {
      if (!before) return refuse({ code: 'product_not_found' });
      const { product, backstage } = before;
      const { changedAt, changedBy } = backstage;
      if (product.version !== to.seen)
        return refuse({ code: 'version_conflict', context: { version: product.version, changedAt, changedBy } });
      if (isPlaced(before, to)) return ok(null);
      const rules = { categories: context.categories, attributes, shown: true };
      const issues =
        isShown(to.status) && !isShown(product.status) ? draftProblems(draftOf(staffViewOf(before)), rules) : [];
      return issues.length > 0 ? refuse({ code: 'invalid_input', issues }) : ok(placed(before, to, change));
    },
    context,
  );
  if (saved === 'raced') return refuse({ code: 'conflict' });
  return saved.ok ? ok(staffViewOf(saved.value.kept)) : saved;
};
