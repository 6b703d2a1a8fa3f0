import type { Category } from '../../contracts/catalogue/category.ts';
import type { ProductImport } from '../../contracts/catalogue/product.ts';
import type { Refusal } from '../../contracts/problems.ts';
import type { ProductId } from '../../contracts/values/id.ts';
import { ok, type Result, refuse } from '../../contracts/values/result.ts';
import { importedProduct } from '../domain/catalogue/imported-product.ts';
import { rootOf } from '../domain/catalogue/tree.ts';
import type { HandleItem } from './catalogue-items.ts';
import { labelsKnown, withKnownLabels } from './labels.ts';
import { saveProduct } from './save-product.ts';
import type { Stamp } from './stamp.ts';
import { keys } from './table/keys.ts';
import { readItem } from './table/read.ts';

export interface ImportContext {
  /** As put by `putCategories`: they give the shelf. */
  readonly categories: readonly Category[];
  /** The shop's: stock anywhere else could never be sold and is refused. */
  readonly warehouses: readonly { readonly id: string }[];
  readonly stamp: Stamp;
  readonly newProductId: () => ProductId;
}
export interface Imported {
  readonly productId: ProductId;
  readonly outcome: 'created' | 'changed' | 'unchanged';
}

const tries = 4;

/**
 * Creates or replaces a product by its handle, with its card, SKUs and events; safe to repeat. A known handle keeps its product id, also
 * one the product had before; an equal product is not written again. `stock` opens a SKU in a warehouse once: where it has stock
 * already, orders may depend on it.
 */
export const importProduct = async (
  given: ProductImport,
  context: ImportContext,
): Promise<Result<Imported, Refusal>> => {
  if (!rootOf(context.categories, given.category))
    return refuse({ code: 'category_not_found', context: { category: given.category } });
  const nowhere = unknownWarehouses(given, context);
  if (nowhere.length > 0) return refuse({ code: 'invalid_input', issues: nowhere });
  const line = withKnownLabels(given, await labelsKnown(given), 'renamed');
  for (let attempt = 1; attempt <= tries; attempt++) {
    const known = await knownAs(line.handle);
    const outcome = await importAs(known ?? context.newProductId(), line, context);
    if (outcome === 'raced') continue;
    if (outcome.ok) return ok({ productId: outcome.value.kept.product.id, outcome: outcome.value.outcome });
    // What stands in the way may be this very product, made by someone else between our two reads.
    if (known || !(await knownAs(line.handle))) return outcome;
  }
  return refuse({ code: 'conflict' });
};

const knownAs = async (handle: string): Promise<ProductId | null> =>
  (await readItem<HandleItem>(keys.handle(handle), { consistent: true }))?.productId ?? null;

const importAs = (id: ProductId, line: ProductImport, { categories, warehouses, stamp }: ImportContext) =>
  saveProduct(id, (before) => ok(importedProduct(line, before, { id, at: stamp.at })), {
    categories,
    warehouses,
    stamp,
    letStockedGo: true,
    opening: line.variants.flatMap(({ sku, stock }) =>
      Object.entries(stock).map(([warehouse, onHand]) => ({ sku, warehouse, onHand })),
    ),
  });

const unknownWarehouses = (line: ProductImport, { warehouses }: ImportContext) =>
  line.variants.flatMap((variant, at) =>
    Object.keys(variant.stock)
      .filter((id) => !warehouses.some((w) => w.id === id))
      .map((id) => ({ pointer: `#/variants/${at}/stock/${id}`, message: 'no_such_warehouse' })),
  );
