import type { Product } from '../../contracts/catalogue/product.ts';
import type { NewEvent } from '../../contracts/events/data.ts';
import type { Sku } from '../../contracts/values/id.ts';
import type { Kept } from '../domain/catalogue/staff-view.ts';
import {
  adoptStock,
  type CardItem,
  cardWrite,
  emptyStockRemoval,
  formerHandleWrite,
  handleWrite,
  openingStockWrite,
  productWrite,
  type StockItem,
  skuRemoval,
  stockSumOf,
} from './catalogue-items.ts';
import { type DueKind, dueRemoval, dueWrite } from './due.ts';
import { labelWrites } from './labels.ts';
import { movementWrite } from './movements.ts';
import { historyWrites } from './product-history.ts';
import type { Surroundings } from './product-surroundings.ts';
import { eventWrites, type Stamp } from './stamp.ts';
import { stockChanged } from './stock-writes.ts';
import type { Write } from './table/client.ts';

/** Stock a warehouse begins with. */
export interface Opening {
  readonly sku: Sku;
  readonly warehouse: string;
  readonly onHand: number;
}

export interface Opened {
  readonly writes: readonly Write[];
  readonly items: readonly StockItem[];
}

/** Opens what is not open yet: where a SKU has stock already, orders may depend on it. */
export const openingOf = (
  wanted: readonly Opening[],
  product: Product,
  held: readonly StockItem[],
  stamp: Stamp,
): Opened => {
  const items = wanted
    .filter((o) => !held.some((s) => s.sku === o.sku && s.warehouse === o.warehouse))
    .map((o) => ({ ...o, productId: product.id }));
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

export interface ProductChange extends Surroundings {
  readonly before: Kept | null;
  readonly next: Kept;
  readonly root: string;
  /** False where only stock opens. */
  readonly changed: boolean;
  readonly card: CardItem | null;
  readonly opening: Opened;
}

/** What goes together whatever the number of SKUs: all of it or nothing. */
export const coreWrites = (change: ProductChange, stamp: Stamp): Write[] => {
  const { before, next, root, changed, card, opening, stock, labels } = change;
  const { product } = next;
  const card_ = cardWrite(product, root, stockSumOf(product, [...stock, ...opening.items]), card);
  const stockEvents = stockChanged(opening.items, 'imported', stamp.at);
  if (!changed) return [card_, ...eventWrites(stockEvents, stamp)];
  return [
    productWrite(next, root, before),
    card_,
    ...addressWrites(before, product, stamp.at),
    ...(before ? historyWrites(before, next) : []),
    ...dueWrites(before, next),
    ...labelWrites(product, labels).slice(0, mostNewLabels),
    ...goneWrites(change),
    ...stock.filter((s) => s.productId !== product.id).map((s) => adoptStock(s, product.id)),
    ...eventWrites([productChanged(product), ...stockEvents], stamp),
  ];
};

/** The rest joins the lists with a later change; a file may bring any number. */
const mostNewLabels = 25;

const addressWrites = (before: Kept | null, product: Product, at: string): Write[] => [
  handleWrite(product, at),
  ...(before && before.product.handle !== product.handle
    ? [formerHandleWrite(product, before.product.handle, at)]
    : []),
];

const goneWrites = ({ gone, stockOfGone }: ProductChange): Write[] => [
  ...gone.map((v) => skuRemoval(v.sku)),
  // What is not empty stays where it is: only a file drops a SKU that has stock.
  ...stockOfGone.filter((s) => s.onHand === 0 && s.held === 0).map((s) => emptyStockRemoval(s.sku, s.warehouse)),
];

const dueWrites = (before: Kept | null, next: Kept): Write[] => {
  const due = (kind: DueKind, was: string | undefined, at: string | undefined): Write[] => {
    if (was === at) return [];
    const subject = next.product.id;
    return [at === undefined ? dueRemoval(subject, kind) : dueWrite({ kind, subject, at, round: 0 })];
  };
  return [
    ...due('product-on', before?.backstage.onShelfAt, next.backstage.onShelfAt),
    ...due('product-off', before?.backstage.offShelfAt, next.backstage.offShelfAt),
  ];
};

export const productChanged = ({ id, handle, status, version }: Product): NewEvent => ({
  name: 'product.changed.v1',
  subject: id,
  sequence: version,
  data: { productId: id, handle, status, version },
});
