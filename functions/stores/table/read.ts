import { BatchGetItemCommand, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { dynamo, fromItem, type Item, tableName, toItem } from './client.ts';

export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** `consistent`: sees every write finished before; twice the price, so only where a decision hangs on it. */
export interface ReadOptions {
  readonly consistent?: boolean;
}

export const readItem = async <Stored>(key: Key, { consistent = false }: ReadOptions = {}): Promise<Stored | null> => {
  const { Item } = await dynamo.send(
    new GetItemCommand({ TableName: tableName(), Key: toItem(key), ConsistentRead: consistent }),
  );
  return Item ? fromItem<Stored>(Item) : null;
};

/** Items read together, looked up by the key they were asked by. */
export interface Found {
  readonly get: <Stored>(key: Key) => Stored | null;
}

const mostKeys = 100;
const mostRounds = 6;
const nameOf = (key: Key): string => `${key.pk}\n${key.sk}`;

/** Any number of items by key; one call for each hundred, all at once. */
export const readItems = async (wanted: readonly Key[], options: ReadOptions = {}): Promise<Found> => {
  const distinct = [...new Map(wanted.map((k) => [nameOf(k), { pk: k.pk, sk: k.sk }])).values()];
  const chunks: Key[][] = [];
  for (let at = 0; at < distinct.length; at += mostKeys) chunks.push(distinct.slice(at, at + mostKeys));
  const items = (await Promise.all(chunks.map((c) => readChunk(c, options)))).flat();
  const byName = new Map(items.map((item) => [nameOf(fromItem<Key>(item)), item]));
  return {
    get: <Stored>(key: Key): Stored | null => {
      const item = byName.get(nameOf(key));
      return item ? fromItem<Stored>(item) : null;
    },
  };
};

const readChunk = async (chunk: readonly Key[], { consistent = false }: ReadOptions): Promise<Item[]> => {
  const items: Item[] = [];
  let left: Item[] = chunk.map((k) => toItem(k));
  for (let round = 0; left.length > 0; round++) {
    // What DynamoDB left out under load comes back as unprocessed, not as an error.
    if (round === mostRounds) throw new Error(`${left.length} items stayed unread after ${mostRounds} rounds`);
    if (round > 0) await new Promise((done) => setTimeout(done, 25 * 2 ** round));
    const request = { [tableName()]: { Keys: left, ConsistentRead: consistent } };
    const answer = await dynamo.send(new BatchGetItemCommand({ RequestItems: request }));
    items.push(...(answer.Responses?.[tableName()] ?? []));
    left = answer.UnprocessedKeys?.[tableName()]?.Keys ?? [];
  }
  return items;
};
