import {
  type AttributeValue,
  DynamoDBClient,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { upcast } from './versions.ts';

/**
 * One client a process: connections are kept alive between invocations. Endpoint, region and credentials come from the environment. The chain of
 * middleware is put together once for each command and not at every call, a quarter of what a call costs.
 */
export const dynamo = new DynamoDBClient({ maxAttempts: 4, cacheMiddleware: true });

export const tableName = (): string => {
  const name = process.env.TABLE_NAME;
  if (!name) throw new Error('TABLE_NAME is not set');
  return name;
};

export type Item = Record<string, AttributeValue>;
export const toItem = (value: object): Item =>
  marshall(value, { removeUndefinedValues: true, convertClassInstanceToMap: false });
/** Items are written by this project alone and carry `_type` and `_v`; the store that reads one knows its type by its key, and gets today's shape of it. */
export const fromItem = <T>(item: Item): T => upcast(unmarshall(item)) as T;

export type Write = TransactWriteItem;

/** What one TransactWriteItems takes (Amazon DynamoDB quotas). */
export const mostWrites = 100;

/** Why each item of a cancelled transaction was refused, in the order they were given. */
export type Cancelled = readonly { readonly code: string; readonly item?: Item }[];

const tries = 5;
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Outcomes: the item's state decided. Everything else in the reasons is load (tried again) or a fault. */
const decided = new Set(['None', 'ConditionalCheckFailed', 'TransactionConflict']);
const load = new Set(['ThrottlingError', 'ProvisionedThroughputExceeded']);

/**
 * All of the writes or none. A failed condition is an outcome, not a fault: the reasons come back as values. TransactionConflict (two transactions on one
 * item, which says nothing about its state) and load are tried again with jitter, since the SDK does not; only a conflict that outlasts the tries is returned.
 * @returns null when written, else the reason of each item
 * @throws what is neither: a malformed item, a missing table, load that lasts
 */
export const transact = async (writes: readonly Write[]): Promise<Cancelled | null> => {
  for (let attempt = 1; ; attempt++) {
    try {
      await dynamo.send(new TransactWriteItemsCommand({ TransactItems: [...writes] }));
      return null;
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const reasons = (error.CancellationReasons ?? []).map((r) => ({
        code: r.Code ?? 'None',
        ...(r.Item ? { item: r.Item } : {}),
      }));
      const codes = reasons.map((r) => r.code);
      if (codes.includes('ConditionalCheckFailed')) return reasons;
      const passing = codes.every((c) => decided.has(c) || load.has(c));
      if (!passing || (attempt === tries && codes.some((c) => load.has(c)))) throw error;
      if (attempt === tries) return reasons;
      await pause(20 * 2 ** attempt * (0.5 + jitter()));
    }
  }
};

/** Before a change that lost to others is planned anew: longer each time, and never for two alike. */
export const pauseAfter = (attempt: number): Promise<void> =>
  pause(Math.min(15 * 2 ** attempt, 400) * (0.5 + 2 * jitter()));

// Spread only; nothing is decided by it.
const jitter = (): number => Math.random() / 2;
