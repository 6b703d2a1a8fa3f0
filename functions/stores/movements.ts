import type { Sku } from '../../contracts/values/id.ts';
import type { Instant } from '../../contracts/values/instant.ts';
import { tableName, toItem, type Write } from './table/client.ts';
import { keys } from './table/keys.ts';

/** A change of what is on hand of a SKU, kept for good. */
export interface Movement {
  readonly id: string;
  readonly sku: Sku;
  readonly at: Instant;
  readonly reason: 'imported' | 'shipped' | 'received' | 'counted' | 'damaged' | 'returned' | 'other';
  readonly parts: readonly { readonly warehouse: string; readonly change: number }[];
  readonly note: string;
  /** The member of staff, the order or the import behind it. */
  readonly by: string;
}

export const movementWrite = (movement: Movement): Write => ({
  Put: {
    TableName: tableName(),
    Item: toItem({ ...keys.movement(movement.sku, movement.at, movement.id), _type: 'movement', _v: 1, ...movement }),
  },
});
