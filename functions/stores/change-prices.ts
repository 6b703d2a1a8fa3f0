import type { StaffProduct } from '../../contracts/catalogue/staff-product.ts';
import type { Refusal } from '../../contracts/problems.ts';
import type { ProductId } from '../../contracts/values/id.ts';
import { type Result, refuse } from '../../contracts/values/result.ts';
import { type Change, draftOf } from '../domain/catalogue/edit.ts';
import { type NewPrices, repriced } from '../domain/catalogue/price-changes.ts';
import { updateProduct } from './edit-product.ts';
import { keptProduct } from './kept-products.ts';
import type { SaveContext } from './save-product.ts';

/** New prices for some SKUs of a product: an edit of nothing else. */
export const changePrices = async (
  id: ProductId,
  wanted: { readonly seen: number; readonly prices: readonly NewPrices[] },
  change: Change,
  context: SaveContext,
): Promise<Result<StaffProduct, Refusal>> => {
  const { seen, prices } = wanted;
  const skus = (await keptProduct(id, { consistent: true }))?.product.variants.map((v): string => v.sku);
  if (!skus) return refuse({ code: 'product_not_found' });
  const strange = prices.findIndex(({ sku }) => !skus.includes(sku));
  if (strange >= 0)
    return refuse({ code: 'invalid_input', issues: [{ pointer: `#/prices/${strange}/sku`, message: 'no_such_sku' }] });
  const draftFrom = (product: StaffProduct) => ({ ...draftOf(product), variants: repriced(product.variants, prices) });
  const updated = await updateProduct(id, { seen, draftFrom, pricesOnly: true }, change, context);
  return updated.ok ? updated : refuse(inPrices(updated.refusal, skus, prices));
};

/** The same refusal, pointing into the list of prices where it is about one of them. */
const inPrices = (refusal: Refusal, skus: readonly string[], prices: readonly NewPrices[]): Refusal => ({
  ...refusal,
  ...(refusal.issues
    ? {
        issues: refusal.issues.map((issue) => {
          const [, at, field] = /^#\/variants\/(\d+)\/(\w+)$/.exec(issue.pointer) ?? [];
          const line = prices.findIndex(({ sku }) => sku === skus[Number(at)]);
          return line < 0 ? issue : { ...issue, pointer: `#/prices/${line}/${field}` };
        }),
      }
    : {}),
});
