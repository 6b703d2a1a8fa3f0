import type { Order } from '../../contracts/orders/order.ts';
import type { ProductId } from '../../contracts/values/id.ts';
import { soldSkus } from './catalogue.ts';
import { epochOf } from './stamp.ts';
import { tableName, toItem, transact, type Write } from './table/client.ts';
import { keys, timeToLive } from './table/keys.ts';

/** Longer than any event is tried again or lies in a dead-letter queue. */
const rememberedSeconds = 60 * 86_400;

/**
 * Adds an order's units to what its products have sold, once for each event. No version of a product: nobody who edits one is told that it
 * was sold meanwhile. Cards and the search show the new figure with the next movement of the product's stock, at the latest when the
 * order is shipped.
 */
export const countSales = async (
  order: Pick<Order, 'lines'>,
  event: { readonly id: string; readonly at: string },
): Promise<'counted' | 'counted_before'> => {
  const units = await unitsByProduct(order);
  const reasons = await transact([seenWrite(event), ...[...units].map(([id, sold]) => soldWrite(id, sold))]);
  if (reasons === null) return 'counted';
  if (reasons[0]?.code === 'ConditionalCheckFailed') return 'counted_before';
  throw new Error('sales could not be counted');
};

/** A line whose SKU is gone by now is of no product that could still be sold. */
const unitsByProduct = async ({ lines }: Pick<Order, 'lines'>): Promise<ReadonlyMap<ProductId, number>> => {
  const { sold } = await soldSkus(
    lines.map((line) => line.sku),
    [],
  );
  const units = new Map<ProductId, number>();
  for (const { sku, quantity } of lines) {
    const id = sold.get(sku)?.productId;
    if (id) units.set(id, (units.get(id) ?? 0) + quantity);
  }
  return units;
};

const seenWrite = ({ id, at }: { readonly id: string; readonly at: string }): Write => ({
  Put: {
    TableName: tableName(),
    Item: toItem({
      ...keys.seen('count-sales', id),
      _type: 'seen',
      _v: 1,
      [timeToLive]: epochOf(at) + rememberedSeconds,
    }),
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

const soldWrite = (id: ProductId, sold: number): Write => ({
  Update: {
    TableName: tableName(),
    Key: toItem(keys.product(id)),
    UpdateExpression: 'SET product.salesCount = product.salesCount + :sold',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeValues: toItem({ ':sold': sold }),
  },
});
