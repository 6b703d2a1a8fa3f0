import type { Product, ProductImport } from '../../../contracts/catalogue/product.ts';
import type { ProductId } from '../../../contracts/values/id.ts';
import type { Instant } from '../../../contracts/values/instant.ts';
import { sameJson } from './field-changes.ts';
import type { Kept } from './staff-view.ts';

/** Whom the history names for a change that a file made. */
export const importer = { id: 'import', name: 'import', email: '' };

/**
 * The product a catalogue line describes: a first version, or the next of the one it replaces, or null where it would be the same. Stock is
 * kept apart. A file is older than what the merchant has done since to the address: a product that has moved stays where it is. Costs the
 * line does not tell stay, and so do the times set for it while the status is the same.
 */
export const importedProduct = (
  line: ProductImport,
  before: Kept | null,
  made: { readonly id: ProductId; readonly at: Instant },
): Kept | null => {
  const { product: old, backstage: known } = before ?? {};
  const product: Product = {
    ...line,
    variants: line.variants.map(({ stock: _, cost: __, ...variant }) => variant),
    handle: old?.handle ?? line.handle,
    id: made.id,
    version: old?.version ?? 1,
    // A file knows nothing of what was sold here since.
    salesCount: Math.max(line.salesCount, old?.salesCount ?? 0),
  };
  const costs = Object.fromEntries(
    line.variants.flatMap(({ sku, cost }) => {
      const paid = cost ?? known?.costs[sku];
      return paid ? [[sku, paid]] : [];
    }),
  );
  if (old && known && sameJson(product, old) && sameJson(costs, known.costs)) return null;
  const { onShelfAt: _, offShelfAt: __, ...rest } = known ?? { formerHandles: [] };
  const kept = known && old?.status === line.status ? known : rest;
  return {
    product: old ? { ...product, version: old.version + 1 } : product,
    backstage: { ...kept, costs, changedAt: made.at, changedBy: importer },
  };
};
