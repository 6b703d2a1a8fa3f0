import { DeleteItemCommand, QueryCommand, type QueryCommandInput } from '@aws-sdk/client-dynamodb';
import type { NewEvent, ShopEvent } from '../../contracts/events/data.ts';
import type { EventId } from '../../contracts/values/id.ts';
import type { Instant } from '../../contracts/values/instant.ts';
import { dynamo, fromItem, type Item, tableName, toItem, type Write } from './table/client.ts';
import { indexName, keys } from './table/keys.ts';
import type { Key } from './table/read.ts';
import { versionOf } from './table/versions.ts';

/** What set a change off: the request, schedule run or event, for the meta of what it emits. */
export interface Cause {
  readonly correlationId: string;
  readonly causationId: string;
}

interface OutboxItem extends Key {
  readonly _type: 'outbox';
  readonly events: readonly ShopEvent[];
}

/** Events that were written together and leave the outbox together. */
export interface Unpublished {
  readonly key: Key;
  readonly events: readonly ShopEvent[];
}

/**
 * The write that puts events into a business transaction, one item for all of them. It leaves the table once they are on the bus. It is in no
 * index, which would be paid twice more: unpublished items are a partition of their own.
 */
export const outboxWrites = (events: readonly NewEvent[], at: Instant, cause: Cause, newId: () => EventId): Write[] => {
  const told = events.map(({ name, subject, sequence, data }) => ({
    name,
    meta: { id: newId(), occurredAt: at, subject, sequence, ...cause },
    data,
  }));
  const [first] = told;
  if (!first) return [];
  return [
    {
      Put: {
        TableName: tableName(),
        Item: toItem({
          ...keys.outbox(at, first.meta.id),
          _type: 'outbox',
          _v: versionOf('outbox'),
          events: told,
        }),
      },
    },
  ];
};

/** Null for any other kind of item: the stream carries the whole table. */
export const unpublishedOfItem = (item: Item): Unpublished | null => {
  const { _type, pk, sk, events } = fromItem<OutboxItem>(item);
  return _type === 'outbox' ? { key: { pk, sk }, events } : null;
};

const oldest = async (limit: number, from: Pick<QueryCommandInput, 'IndexName' | 'KeyConditionExpression'>) => {
  const { Items = [] } = await dynamo.send(
    new QueryCommand({
      TableName: tableName(),
      ...from,
      ExpressionAttributeValues: { ':p': { S: keys.outbox('', '').pk } },
      Limit: limit,
    }),
  );
  return Items.map(unpublishedOfItem).filter((e) => e !== null);
};

/** The oldest that are unpublished, at most `limit` items. Those of version 1 lie in the index, and their turn is when there are no others. */
export const unpublished = async (limit: number): Promise<Unpublished[]> => {
  const kept = await oldest(limit, { KeyConditionExpression: 'pk = :p' });
  if (kept.length > 0) return kept;
  return oldest(limit, { IndexName: indexName, KeyConditionExpression: 'gsi1pk = :p' });
};

/** Their events. */
export const unpublishedEvents = async (limit: number): Promise<ShopEvent[]> =>
  (await unpublished(limit)).flatMap((u) => u.events);

/** Published: nothing is left to do for it. */
export const removeFromOutbox = async (key: Key): Promise<void> => {
  await dynamo.send(new DeleteItemCommand({ TableName: tableName(), Key: toItem({ pk: key.pk, sk: key.sk }) }));
};
