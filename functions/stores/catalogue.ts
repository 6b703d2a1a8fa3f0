import type { Availability } from '../../contracts/catalogue/get-product.ts';
import { shownUpTo } from '../../contracts/catalogue/get-product.ts';
import type { Product, ProductCard, ProductStatus } from '../../contracts/catalogue/product.ts';
import type { ProductId, Sku } from '../../contracts/values/id.ts';
import { ok } from '../../contracts/values/result.ts';
import type { SoldSku } from '../domain/catalogue/sold-sku.ts';
import {
  type CardItem,
  type HandleItem,
  type ProductItem,
  type SkuItem,
  type StockItem,
  type StockSum,
  stockSumOf,
} from './catalogue-items.ts';
import { keys } from './table/keys.ts';
import { type Ask, type Listed, readPage } from './table/page.ts';
import { type ReadOptions, readItem, readItems } from './table/read.ts';

type Located = { readonly id: string };

/** Of any status: whether a shopper may see it is the caller's to ask. */
export const productById = async (id: ProductId, options: ReadOptions = {}): Promise<Product | null> =>
  (await readItem<ProductItem>(keys.product(id), options))?.product ?? null;

/** Those that exist, in the order asked. */
export const productsByIds = async (ids: readonly ProductId[], options: ReadOptions = {}): Promise<Product[]> => {
  const found = await readItems(ids.map(keys.product), options);
  return ids.flatMap((id) => found.get<ProductItem>(keys.product(id))?.product ?? []);
};

export const productByHandle = async (handle: string): Promise<Product | null> => {
  const known = await readItem<HandleItem>(keys.handle(handle));
  return known ? productById(known.productId) : null;
};

/** A product and what can be bought of it, in two reads; null where there is none, of any status. */
export const productWithAvailability = async (
  handle: string,
  warehouses: readonly Located[],
): Promise<{ product: Product; availability: Availability[] } | null> => {
  const known = await readItem<HandleItem>(keys.handle(handle));
  if (!known) return null;
  const places = known.skus.flatMap((sku) => warehouses.map((w) => keys.stock(sku, w.id)));
  const found = await readItems([keys.product(known.productId), ...places]);
  const product = found.get<ProductItem>(keys.product(known.productId))?.product;
  if (!product) return null;
  const stock = places.flatMap((key) => found.get<StockItem>(key) ?? []);
  return { product, availability: availabilityFrom(product, stockSumOf(product, stock)) };
};

/** Cards of a root category's shelf, newest first. */
export const cardsOnShelf = async (root: string, ask: Ask): Promise<Listed<ProductCard>> => {
  const listed = await readPage<CardItem>({ index: keys.shelf(root, '', '').gsi1pk }, ask);
  return listed.ok ? ok({ ...listed.value, items: listed.value.items.map((i) => i.card) }) : listed;
};

/** Cards of everything on the shelf with the versions they were made of, a root category after the other. */
export async function* allCardsOnShelf(roots: readonly { readonly slug: string }[]): AsyncGenerator<CardItem> {
  for (const { slug } of roots) {
    let cursor: string | undefined;
    do {
      const listed = await readPage<CardItem>({ index: keys.shelf(slug, '', '').gsi1pk }, { limit: 100, cursor });
      if (!listed.ok) throw new Error('the shelf refused its own cursor');
      yield* listed.value.items;
      cursor = listed.value.nextCursor ?? undefined;
    } while (cursor !== undefined);
  }
}

/** The first cards of a root category, newest first: what the home page shows. */
export const newestCards = async (root: string, limit: number): Promise<readonly ProductCard[]> => {
  const listed = await cardsOnShelf(root, { limit });
  return listed.ok ? listed.value.items : [];
};

/** Handles of everything on the shelf, newest first, with the time of the last change: the sitemap's rows. */
export const handlesOnShelf = async (ask: Ask): Promise<Listed<HandleItem>> =>
  readPage<HandleItem>({ index: keys.wholeShelf('', '').gsi1pk }, ask);

/** Cards of everything on the shelf, newest first. */
export const cardsOnWholeShelf = async (ask: Ask): Promise<Listed<ProductCard>> => {
  const listed = await handlesOnShelf(ask);
  if (!listed.ok) return listed;
  const cards = await cardsByIds(listed.value.items.map((i) => i.productId));
  return ok({ ...listed.value, items: cards });
};

/** Those that exist, in the order asked, on the shelf or not. */
export const cardsByIds = async (ids: readonly ProductId[]): Promise<ProductCard[]> => {
  const found = await readItems(ids.map(keys.card));
  return ids.flatMap((id) => found.get<CardItem>(keys.card(id))?.card ?? []);
};

/** Whole products of a status, newest first: staff's list, and what an index is rebuilt from. */
export const productsByStatus = async (status: ProductStatus, ask: Ask): Promise<Listed<Product>> => {
  const listed = await readPage<ProductItem>({ index: keys.productsByStatus(status, '', '').gsi1pk }, ask);
  return listed.ok ? ok({ ...listed.value, items: listed.value.items.map((i) => i.product) }) : listed;
};

/** Every product of a status, page by page. */
export async function* allProducts(status: ProductStatus): AsyncGenerator<Product> {
  let cursor: string | undefined;
  do {
    const listed = await productsByStatus(status, { limit: 100, cursor });
    if (!listed.ok) throw new Error('the list refused its own cursor');
    yield* listed.value.items;
    cursor = listed.value.nextCursor ?? undefined;
  } while (cursor !== undefined);
}

/** What shoppers may buy of a product now, capped at `shownUpTo` each; `stockVersion` grows with every movement of its stock. */
export interface ProductAvailability {
  readonly availability: Availability[];
  readonly stockVersion: number;
}

export const availabilityOfProducts = async (
  products: readonly Product[],
  warehouses: readonly Located[],
  options: ReadOptions = {},
): Promise<ReadonlyMap<ProductId, ProductAvailability>> => {
  const skus = products.flatMap((p) => p.variants.map((v) => v.sku));
  const byProduct = Map.groupBy(await stockOfSkus(skus, warehouses, options), (s) => s.productId);
  return new Map(
    products.map((p) => {
      const sum = stockSumOf(p, byProduct.get(p.id) ?? []);
      return [p.id, { availability: availabilityFrom(p, sum), stockVersion: sum.version }];
    }),
  );
};

/** Stock of SKUs in the given warehouses; a SKU that is not there has no row. */
export const stockOfSkus = async (
  skus: readonly Sku[],
  warehouses: readonly Located[],
  options: ReadOptions = {},
): Promise<StockItem[]> => {
  const places = skus.flatMap((sku) => warehouses.map((w) => keys.stock(sku, w.id)));
  const found = await readItems(places, options);
  return places.flatMap((key) => found.get<StockItem>(key) ?? []);
};

/** SKUs as sold, with their stock, in one read; unknown SKUs are missing from `sold`. */
export const soldSkus = async (
  skus: readonly Sku[],
  warehouses: readonly Located[],
  options: ReadOptions = {},
): Promise<{ sold: ReadonlyMap<Sku, SoldSku>; stock: StockItem[] }> => {
  const places = skus.flatMap((sku) => warehouses.map((w) => keys.stock(sku, w.id)));
  const found = await readItems([...skus.map(keys.sku), ...places], options);
  const sold = skus.flatMap((sku) => found.get<SkuItem>(keys.sku(sku))?.sold ?? []);
  return {
    sold: new Map(sold.map((s) => [s.sku, s])),
    stock: places.flatMap((key) => found.get<StockItem>(key) ?? []),
  };
};

const availabilityFrom = (product: Product, sum: StockSum): Availability[] =>
  product.variants.map(({ sku, price, listPrice }, at) => ({
    sku,
    price,
    ...(listPrice ? { listPrice } : {}),
    available: Math.min(shownUpTo, sum.available[at]?.available ?? 0),
  }));
