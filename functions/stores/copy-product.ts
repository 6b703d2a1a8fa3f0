import type { StaffProduct } from '../../contracts/catalogue/staff-product.ts';
import type { Refusal } from '../../contracts/problems.ts';
import type { ProductId } from '../../contracts/values/id.ts';
import { ok, type Result, refuse } from '../../contracts/values/result.ts';
import { copyDraft } from '../domain/catalogue/copy.ts';
import { type Change, newProduct } from '../domain/catalogue/edit.ts';
import { staffViewOf } from '../domain/catalogue/staff-view.ts';
import { staffProduct, takenOf } from './kept-products.ts';
import { type SaveContext, saveProduct } from './save-product.ts';

const mostSuggestions = 50;

/** A draft like a product, under the first suggested handle and SKUs that are free. */
export const copyProduct = async (
  { original, id }: { readonly original: ProductId; readonly id: ProductId },
  change: Change,
  context: SaveContext,
): Promise<Result<StaffProduct, Refusal> | 'raced'> => {
  const product = await staffProduct(original);
  if (!product) return refuse({ code: 'product_not_found' });
  for (let n = 1; n <= mostSuggestions; n++) {
    const draft = copyDraft(product, n);
    const skus = draft.variants.map((v) => v.sku);
    if (await takenOf(draft.handle, skus)) continue;
    const saved = await saveProduct(id, () => ok(newProduct(id, draft, change)), context);
    if (saved === 'raced') return saved;
    if (saved.ok) return ok(staffViewOf(saved.value.kept));
    // Someone else took it between the look and the write: the next one.
    if (saved.refusal.code !== 'invalid_input') return saved;
  }
  return refuse({ code: 'conflict' });
};
