import type { Variant } from '../../contracts/catalogue/product.ts';
import type { Sku } from '../../contracts/values/id.ts';
import type { Kept } from '../domain/catalogue/staff-view.ts';
import type { HandleItem, SkuItem, StockItem } from './catalogue-items.ts';
import { labelsKnown } from './labels.ts';
import { keys } from './table/keys.ts';
import { type Found, readItems } from './table/read.ts';

/** What lies around a product: who has its address and SKUs, its stock, the brands and tags the shop knows. */
export interface Surroundings {
  readonly handle: HandleItem | null;
  readonly skus: ReadonlyMap<Sku, SkuItem>;
  /** Of the SKUs it will have. */
  readonly stock: readonly StockItem[];
  readonly gone: readonly Variant[];
  readonly stockOfGone: readonly StockItem[];
  /** The SKU items of its version before may not all be written yet. */
  readonly unsettled: boolean;
  readonly labels: Found;
}

/** Read consistently: whether the change may be is decided on it. */
export const surroundings = async (
  before: Kept | null,
  next: Kept,
  warehouses: readonly { readonly id: string }[],
): Promise<Surroundings> => {
  const { id, handle, variants } = next.product;
  const gone = (before?.product.variants ?? []).filter((v) => !variants.some((n) => n.sku === v.sku));
  const placesOf = (of: readonly Variant[]) => of.flatMap((v) => warehouses.map((w) => keys.stock(v.sku, w.id)));
  const unsettled = keys.due(id, 'product-skus');
  const wanted = [keys.handle(handle), unsettled, ...variants.map((v) => keys.sku(v.sku)), ...placesOf(variants)];
  const [found, labels] = await Promise.all([
    readItems([...wanted, ...placesOf(gone)], { consistent: true }),
    labelsKnown(next.product),
  ]);
  const stockIn = (of: readonly Variant[]) => placesOf(of).flatMap((key) => found.get<StockItem>(key) ?? []);
  return {
    handle: found.get<HandleItem>(keys.handle(handle)),
    skus: new Map(
      variants.flatMap(({ sku }) => {
        const item = found.get<SkuItem>(keys.sku(sku));
        return item ? [[sku, item] as const] : [];
      }),
    ),
    stock: stockIn(variants),
    gone,
    stockOfGone: stockIn(gone),
    unsettled: found.get(unsettled) !== null,
    labels,
  };
};
