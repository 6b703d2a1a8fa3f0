import { isDeepStrictEqual } from 'node:util';
import type { Category } from '../../contracts/catalogue/category.ts';
import type { Product, ProductImport } from '../../contracts/catalogue/product.ts';
import type { NewEvent } from '../../contracts/events/data.ts';
import type { Refusal } from '../../contracts/problems.ts';
import type { ProductId } from '../../contracts/values/id.ts';
import { ok, type Result, refuse } from '../../contracts/values/result.ts';
import { importedProduct } from '../domain/catalogue/imported-product.ts';
import { rootOf } from '../domain/catalogue/tree.ts';
import {
  type CardItem,
  cardWrite,
  type HandleItem,
  handleWrite,
  openingStockWrite,
  type ProductItem,
  productWrite,
  type SkuItem,
  type StockItem,
  skuRemoval,
  skuWrites,
  stockSumOf,
} from './catalogue-items.ts';
import { movementWrite } from './movements.ts';
import { eventWrites, type Stamp } from './stamp.ts';
import { stockChanged } from './stock-writes.ts';
import type { Write } from './table/client.ts';
import { keys } from './table/keys.ts';
import { writeInOrder } from './table/large-write.ts';
import { readItem, readItems } from './table/read.ts';

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
 * Creates or replaces a product by its handle, with its card, SKUs and events; safe to repeat. A known handle keeps its product id; an
 * equal product is not written again. `stock` opens a SKU in a warehouse once: where it has stock already, orders may depend on it.
 */
export const importProduct = async (
  line: ProductImport,
  context: ImportContext,
): Promise<Result<Imported, Refusal>> => {
  const root = rootOf(context.categories, line.category);
  if (!root) return refuse({ code: 'category_not_found', context: { category: line.category } });
  const nowhere = unknownWarehouses(line, context);
  if (nowhere.length > 0) return refuse({ code: 'invalid_input', issues: nowhere });
  for (let attempt = 1; attempt <= tries; attempt++) {
    const plan = await planOf(line, root.slug, context);
    if (plan === 'raced') continue;
    if (!plan.ok) return plan;
    if (await writeInOrder(plan.value.side, plan.value.core)) return ok(plan.value.imported);
  }
  return refuse({ code: 'conflict' });
};

interface Plan {
  readonly imported: Imported;
  /** Stock, movements and SKUs: each is right by itself. */
  readonly side: readonly Write[];
  /** Product, card, handle and events: all or none. */
  readonly core: readonly Write[];
}

const knownAs = async (handle: string): Promise<{ before: ProductItem | null; card: CardItem | null }> => {
  const known = await readItem<HandleItem>(keys.handle(handle), { consistent: true });
  if (!known) return { before: null, card: null };
  const [product, card] = [keys.product(known.productId), keys.card(known.productId)];
  const found = await readItems([product, card], { consistent: true });
  return { before: found.get<ProductItem>(product), card: found.get<CardItem>(card) };
};

const planOf = async (
  line: ProductImport,
  root: string,
  context: ImportContext,
): Promise<Result<Plan, Refusal> | 'raced'> => {
  const { before, card } = await knownAs(line.handle);
  const product = importedProduct(line, before?.product ?? null, context.newProductId);
  const held = await heldStock(product, context);
  const taken = product.variants.flatMap((v, at) => (held.ownerOf(v.sku) === product.id ? [] : [at]));
  if (taken.length > 0) {
    // The other product may be this very one, made by someone else between our two reads.
    if (!before && (await knownAs(line.handle)).before) return 'raced';
    return refuse({ code: 'invalid_input', issues: taken.map(takenSku) });
  }

  const opening = openingStock(line, product, held.items, context.stamp);
  const changed = !before || !isDeepStrictEqual(before.product, product) || before.root !== root;
  const outcome = before ? (changed ? 'changed' : 'unchanged') : 'created';
  if (!changed && opening.items.length === 0)
    return ok({ imported: { productId: product.id, outcome }, side: [], core: [] });

  const { stamp } = context;
  const stock = stockSumOf(product, [...held.items, ...opening.items]);
  const gone = (before?.product.variants ?? []).filter((v) => !product.variants.some((n) => n.sku === v.sku));
  const next = before ? { ...product, version: before.product.version + 1 } : product;
  return ok({
    imported: { productId: product.id, outcome },
    side: [...opening.writes, ...skuWrites(next), ...gone.map((v) => skuRemoval(v.sku))],
    core: [
      productWrite(next, root),
      cardWrite(next, root, stock, card),
      handleWrite(next, stamp.at),
      ...eventWrites(eventsOf(next, opening.items, stamp), stamp),
    ],
  });
};

const takenSku = (at: number) => ({ pointer: `#/variants/${at}/sku`, message: 'belongs to another product' });

const unknownWarehouses = (line: ProductImport, { warehouses }: ImportContext) =>
  line.variants.flatMap((variant, at) =>
    Object.keys(variant.stock)
      .filter((id) => !warehouses.some((w) => w.id === id))
      .map((id) => ({ pointer: `#/variants/${at}/stock/${id}`, message: 'the shop has no such warehouse' })),
  );

interface Held {
  readonly items: readonly StockItem[];
  /** The product a SKU belongs to; the importing one's own id where it is free. */
  readonly ownerOf: (sku: string) => ProductId;
}

const heldStock = async (product: Product, context: ImportContext): Promise<Held> => {
  const places = product.variants.flatMap((v) => context.warehouses.map((w) => keys.stock(v.sku, w.id)));
  const found = await readItems([...places, ...product.variants.map((v) => keys.sku(v.sku))], { consistent: true });
  return {
    items: places.flatMap((key) => found.get<StockItem>(key) ?? []),
    ownerOf: (sku) => found.get<SkuItem>(keys.sku(sku))?.sold.productId ?? product.id,
  };
};

const openingStock = (line: ProductImport, product: Product, held: readonly StockItem[], stamp: Stamp) => {
  const items = line.variants.flatMap((variant) =>
    Object.entries(variant.stock)
      .filter(([warehouse]) => !held.some((s) => s.sku === variant.sku && s.warehouse === warehouse))
      .map(([warehouse, onHand]) => ({ sku: variant.sku, warehouse, productId: product.id, onHand })),
  );
  const writes = items.flatMap((item) => [
    openingStockWrite(item),
    movementWrite({
      id: stamp.newMovementId(),
      sku: item.sku,
      parts: [{ warehouse: item.warehouse, change: item.onHand }],
      reason: 'imported',
      note: '',
      by: 'import',
      at: stamp.at,
    }),
  ]);
  return { writes, items: items.map((i): StockItem => ({ ...i, held: 0, available: i.onHand, version: 1 })) };
};

const eventsOf = (product: Product, opened: readonly StockItem[], stamp: Stamp): NewEvent[] => {
  const { id, handle, status, version } = product;
  return [
    { name: 'product.changed.v1', subject: id, sequence: version, data: { productId: id, handle, status, version } },
    ...stockChanged(opened, 'imported', stamp.at),
  ];
};
