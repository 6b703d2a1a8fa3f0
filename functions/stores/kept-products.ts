import type { ProductStatus } from '../../contracts/catalogue/product.ts';
import type { StaffProduct } from '../../contracts/catalogue/staff-product.ts';
import type { ProductId, Sku } from '../../contracts/values/id.ts';
import { ok } from '../../contracts/values/result.ts';
import { type Kept, staffViewOf } from '../domain/catalogue/staff-view.ts';
import type { ProductItem } from './catalogue-items.ts';
import { keys } from './table/keys.ts';
import { type Ask, cursorAfter, type Listed, type Place, readPage } from './table/page.ts';
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

export interface Sought {
  readonly status: ProductStatus;
  /** A root's or a leaf's slug. */
  readonly category?: string | undefined;
  /** Part of what it is called or known by. */
  readonly text?: string | undefined;
}

const pageSize = 100;
/** A search reads no more pages than this at a time, and then says where it got to. */
const mostPages = 10;

/**
 * Products of a status that fit, newest first. There is no index of words for staff: the list itself is gone through, so a page may come
 * back short while more follow its cursor.
 */
export const keptThatFit = async (sought: Sought, ask: Ask): Promise<Listed<Kept>> => {
  const list = { index: keys.productsByStatus(sought.status, '', '').gsi1pk };
  const fitting: Kept[] = [];
  let cursor = ask.cursor;
  for (let pages = 0; pages < mostPages; pages++) {
    const listed = await readPage<ProductItem & Place>(list, { limit: pageSize, cursor });
    if (!listed.ok) return listed;
    const { items, nextCursor } = listed.value;
    for (const [at, item] of items.entries()) {
      if (!fits(item, sought)) continue;
      fitting.push(keptOf(item));
      if (fitting.length < ask.limit) continue;
      const more = at < items.length - 1 || nextCursor !== null;
      return ok({ items: fitting, nextCursor: more ? cursorAfter(item, list) : null });
    }
    if (nextCursor === null) return ok({ items: fitting, nextCursor });
    cursor = nextCursor;
  }
  return ok({ items: fitting, nextCursor: cursor ?? null });
};

const fits = ({ product, root }: ProductItem, { category, text }: Sought): boolean => {
  if (category !== undefined && category !== root && category !== product.category) return false;
  const wanted = text?.trim().toLowerCase() ?? '';
  if (wanted === '') return true;
  const { brand, name, model, handle, variants } = product;
  const said = [
    brand.zh,
    brand.en,
    name.zh,
    name.en,
    model,
    handle,
    ...variants.flatMap((v) => [v.sku, v.barcode ?? '']),
  ];
  return said.some((one) => one.toLowerCase().includes(wanted));
};

/** Which of these handles and SKUs are taken. */
export const takenOf = async (handle: string, skus: readonly Sku[]): Promise<boolean> => {
  const places = [keys.handle(handle), ...skus.map(keys.sku)];
  const found = await readItems(places, { consistent: true });
  return places.some((key) => found.get(key) !== null);
};
