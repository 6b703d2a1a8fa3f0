import type { OrderId, ProductId, Sku } from '../../contracts/values/id.ts';
import type { Part } from '../domain/stock/allocate.ts';
import { tableName, toItem, type Write } from './table/client.ts';
import { keys } from './table/keys.ts';
import { readPage } from './table/page.ts';

interface HeldLine {
  readonly sku: Sku;
  readonly productId: ProductId;
  readonly quantity: number;
}
/** What an order holds in one warehouse, from placing until it is shipped or cancelled. */
export interface Hold {
  readonly warehouse: string;
  readonly lines: readonly HeldLine[];
}

export const holdsFrom = (parts: readonly Part[], productOf: (sku: Sku) => ProductId): Hold[] =>
  [...Map.groupBy(parts, (p) => p.warehouse)].map(([warehouse, of]) => ({
    warehouse,
    lines: of.map(({ sku, quantity }) => ({ sku, quantity, productId: productOf(sku) })),
  }));

export const partsOf = (holds: readonly Hold[]): Part[] =>
  holds.flatMap(({ warehouse, lines }) => lines.map(({ sku, quantity }) => ({ sku, warehouse, quantity })));

export const holdWrite = (orderId: OrderId, hold: Hold): Write => ({
  Put: {
    TableName: tableName(),
    Item: toItem({ ...keys.hold(orderId, hold.warehouse), _type: 'hold', _v: 1, orderId, ...hold }),
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

/** Ends a hold once and for all: a second end fails its transaction. */
export const holdRemoval = (orderId: OrderId, hold: Hold): Write => ({
  Delete: {
    TableName: tableName(),
    Key: toItem(keys.hold(orderId, hold.warehouse)),
    ConditionExpression: 'attribute_exists(pk)',
  },
});

/** What is left of a hold once some of it will not be shipped. */
export const holdReplacement = (orderId: OrderId, hold: Hold): Write => ({
  Put: {
    TableName: tableName(),
    Item: toItem({
      ...keys.hold(orderId, hold.warehouse),
      _type: 'hold',
      _v: 1,
      orderId,
      warehouse: hold.warehouse,
      lines: hold.lines,
    }),
    ConditionExpression: 'attribute_exists(pk)',
  },
});

/** A shop has few warehouses: one page has them all. */
export const holdsOfOrder = async (orderId: OrderId): Promise<readonly Hold[]> => {
  const { pk, sk } = keys.hold(orderId, '');
  const listed = await readPage<Hold>({ pk, begins: sk }, { limit: 100, consistent: true });
  return listed.ok ? listed.value.items : [];
};
