import type { ProductStatus } from '../../contracts/catalogue/product.ts';
import type { StaffProduct } from '../../contracts/catalogue/staff-product.ts';
import type { ProductId, Sku } from '../../contracts/values/id.ts';
import { ok } from '../../contracts/values/result.ts';
import { type Kept, staffViewOf } from '../domain/catalogue/staff-view.ts';
import type { HandleItem, ProductItem, SkuItem } from './catalogue-items.ts';
import { keys } from './table/keys.ts';
import { type Ask, type Listed, readPage } from './table/page.ts';
import { type ReadOptions, readItem, readItems } from './table/read.ts';

const keptOf = ({ product, backstage }: ProductItem): Kept => ({ product, backstage });

/** With what only staff may know; of any status. What shoppers are shown comes from catalogue.ts, which never holds it. */
export const keptProduct = async (id: ProductId, options: ReadOptions = {}): Promise<Kept | null> => {
  const item = await readItem<ProductItem>(keys.product(id), options);
  return item && keptOf(item);
};

export const staffProduct = async (id: ProductId): Promise<StaffProduct | null> => {
  const kept = await keptProduct(id, { consistent: true });
  return kept && staffViewOf(kept);
};

/** Products of a status, newest first. */
export const keptByStatus = async (status: ProductStatus, ask: Ask): Promise<Listed<Kept>> => {
  const listed = await readPage<ProductItem>({ index: keys.productsByStatus(status, '', '').gsi1pk }, ask);
  return listed.ok ? ok({ ...listed.value, items: listed.value.items.map(keptOf) }) : listed;
};

/** Every product of a status, page by page. */
export async function* allKept(status: ProductStatus): AsyncGenerator<Kept> {
  let cursor: string | undefined;
  do {
    const listed = await keptByStatus(status, { limit: 50, cursor });
    if (!listed.ok) throw new Error('the list refused its own cursor');
    yield* listed.value.items;
    cursor = listed.value.nextCursor ?? undefined;
  } while (cursor !== undefined);
}

/** The products that have this very handle (of today or before) or SKU. */
export const keptByName = async (name: string): Promise<Kept[]> => {
  const [handle, sku] = [keys.handle(name.toLowerCase()), keys.sku(name.toUpperCase())];
  const found = await readItems([handle, sku]);
  const ids = [found.get<HandleItem>(handle)?.productId, found.get<SkuItem>(sku)?.sold.productId];
  const distinct = [...new Set(ids.filter((id) => id !== undefined))];
  return (await Promise.all(distinct.map((id) => keptProduct(id)))).filter((kept) => kept !== null);
};

/** Which of these handles and SKUs are taken. */
export const takenOf = async (handle: string, skus: readonly Sku[]): Promise<boolean> => {
  const places = [keys.handle(handle), ...skus.map(keys.sku)];
  const found = await readItems(places, { consistent: true });
  return places.some((key) => found.get(key) !== null);
};
