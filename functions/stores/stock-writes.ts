import type { NewEvent } from '../../contracts/events/data.ts';
import type { ProductId, Sku } from '../../contracts/values/id.ts';
import type { Instant } from '../../contracts/values/instant.ts';
import type { Part } from '../domain/stock/allocate.ts';
import { tableName, toItem, type Write } from './table/client.ts';
import { keys } from './table/keys.ts';

type Figure = 'onHand' | 'held' | 'available';

/**
 * Moves a stock item's figures together: each part adds to or takes from them, and none may fall below zero. The condition is
 * on the figures themselves, so it holds however many buy at once.
 */
const stockWrite = ({ sku, warehouse }: Part, change: Partial<Record<Figure, number>>): Write => {
  const moves = Object.entries(change).map(([figure, by]) => ({ figure, by }));
  const taken = moves.filter((m) => m.by < 0);
  return {
    Update: {
      TableName: tableName(),
      Key: toItem(keys.stock(sku, warehouse)),
      UpdateExpression: `ADD ${moves.map((m) => `#${m.figure} :${m.figure}`).join(', ')}, #version :one`,
      ConditionExpression: ['attribute_exists(pk)', ...taken.map((m) => `#${m.figure} >= :least_${m.figure}`)].join(
        ' AND ',
      ),
      ExpressionAttributeNames: {
        '#version': 'version',
        ...Object.fromEntries(moves.map((m) => [`#${m.figure}`, m.figure])),
      },
      ExpressionAttributeValues: toItem({
        ':one': 1,
        ...Object.fromEntries(moves.map((m) => [`:${m.figure}`, m.by])),
        ...Object.fromEntries(taken.map((m) => [`:least_${m.figure}`, -m.by])),
      }),
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  };
};

/** Held for an order: still in the warehouse, no longer for sale. */
export const holdStock = (part: Part): Write => stockWrite(part, { available: -part.quantity, held: part.quantity });

/** The order will not have it: for sale again. */
export const releaseStock = (part: Part): Write => stockWrite(part, { available: part.quantity, held: -part.quantity });

/** What was held has left the warehouse. */
export const shipStock = (part: Part): Write => stockWrite(part, { onHand: -part.quantity, held: -part.quantity });

/** More (or less) is there than was known; never less than what orders hold. */
export const adjustStockBy = (part: Part): Write =>
  stockWrite(part, { onHand: part.quantity, available: part.quantity });

interface OfProduct {
  readonly sku: Sku;
  readonly productId: ProductId;
}

/** One event a product; its sequence is the time in milliseconds, since no single item counts a product's movements. */
export const stockChanged = (
  skus: readonly OfProduct[],
  reason: 'held' | 'released' | 'shipped' | 'adjusted' | 'imported',
  at: Instant,
): NewEvent<'stock.changed.v1'>[] =>
  [...Map.groupBy(skus, (s) => s.productId)].map(([productId, of]) => ({
    name: 'stock.changed.v1',
    subject: productId,
    sequence: Date.parse(at),
    data: { productId, skus: [...new Set(of.map((s) => s.sku))], reason },
  }));
