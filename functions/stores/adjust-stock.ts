import type { Refusal } from '../../contracts/problems.ts';
import type { Sku } from '../../contracts/values/id.ts';
import { ok, type Result, refuse } from '../../contracts/values/result.ts';
import { openingStockWrite, type SkuItem, type StockItem } from './catalogue-items.ts';
import type { Remember } from './idempotency.ts';
import { type Movement, movementWrite } from './movements.ts';
import { eventWrites, type Stamp } from './stamp.ts';
import { adjustStockBy, stockChanged } from './stock-writes.ts';
import { transact, type Write } from './table/client.ts';
import { keys } from './table/keys.ts';
import { readItems } from './table/read.ts';

export interface Adjustment {
  readonly sku: Sku;
  readonly warehouse: string;
  /** Units, to what is on hand. */
  readonly change: number;
  readonly reason: Movement['reason'];
  readonly note: string;
  /** The member of staff. */
  readonly by: string;
}
export type StockRow = Pick<StockItem, 'sku' | 'warehouse' | 'onHand' | 'held' | 'available'>;

const tries = 6;

/**
 * Corrects what a warehouse has on hand, with a movement on record. It never falls below what orders hold: those units are sold.
 * @returns the stock after it, or `raced` where this very request was answered beside this one
 */
export const adjustStock = async (
  adjustment: Adjustment,
  stamp: Stamp,
  remember: Remember,
): Promise<Result<StockRow, Refusal> | 'raced'> => {
  const { sku, warehouse, change } = adjustment;
  for (let attempt = 1; attempt <= tries; attempt++) {
    const found = await readItems([keys.sku(sku), keys.stock(sku, warehouse)], { consistent: true });
    const sold = found.get<SkuItem>(keys.sku(sku))?.sold;
    if (!sold) return refuse({ code: 'sku_not_found' });
    const before = found.get<StockItem>(keys.stock(sku, warehouse));
    const available = (before?.available ?? 0) + change;
    if (available < 0) return refuse({ code: 'stock_below_held', context: { available: before?.available ?? 0 } });
    const onHand = (before?.onHand ?? 0) + change;
    const after = { sku, warehouse, onHand, held: before?.held ?? 0, available };
    const reasons = await transact([
      remember(after),
      before
        ? unchangedSince(before, adjustStockBy({ sku, warehouse, quantity: change }))
        : openingStockWrite({ sku, warehouse, productId: sold.productId, onHand }),
      movementOf(adjustment, stamp),
      ...eventWrites(stockChanged([sold], 'adjusted', stamp.at), stamp),
    ]);
    if (reasons === null) return ok(after);
    if (reasons[0]?.code === 'ConditionalCheckFailed') return 'raced';
  }
  return refuse({ code: 'conflict' });
};

/** The figures answered are the figures written: a sale in between means reading again. */
const unchangedSince = (before: StockItem, { Update }: Write): Write => {
  if (!Update) throw new Error('stock is moved by updates');
  return {
    Update: {
      ...Update,
      ConditionExpression: `${Update.ConditionExpression} AND #version = :seen`,
      ExpressionAttributeValues: { ...Update.ExpressionAttributeValues, ':seen': { N: String(before.version) } },
    },
  };
};

const movementOf = ({ sku, warehouse, change, reason, note, by }: Adjustment, stamp: Stamp): Write =>
  movementWrite({
    id: stamp.newMovementId(),
    sku,
    at: stamp.at,
    reason,
    parts: [{ warehouse, change }],
    note,
    by,
  });
