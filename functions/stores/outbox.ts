import { DeleteItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { NewEvent, ShopEvent } from '../../contracts/events/data.ts';
import type { EventId } from '../../contracts/values/id.ts';
import type { Instant } from '../../contracts/values/instant.ts';
import { dynamo, fromItem, type Item, tableName, toItem, type Write } from './table/client.ts';
import { indexName, keys } from './table/keys.ts';

/** What set a change off: the request, schedule run or event, for the meta of what it emits. */
export interface Cause {
  readonly correlationId: string;
  readonly causationId: string;
}

interface OutboxItem {
  readonly _type: 'outbox';
  readonly event: ShopEvent;
}

/** The writes that put events into a business transaction. They leave the table once they are on the bus. */
export const outboxWrites = (events: readonly NewEvent[], at: Instant, cause: Cause, newId: () => EventId): Write[] =>
  events.map((event) => {
    const id = newId();
    const { name, subject, sequence, data } = event;
    const meta = { id, occurredAt: at, subject, sequence, ...cause };
    return {
      Put: {
        TableName: tableName(),
        Item: toItem({
          ...keys.outbox(id),
          ...keys.unpublished(at, id),
          _type: 'outbox',
          _v: 1,
          event: { name, meta, data },
        }),
      },
    };
  });

/** Null for any other kind of item: the stream carries the whole table. */
export const eventOfItem = (item: Item): ShopEvent | null => {
  const read = fromItem<OutboxItem>(item);
  return read._type === 'outbox' ? read.event : null;
};

/** The oldest unpublished events, at most `limit`. */
export const unpublishedEvents = async (limit: number): Promise<ShopEvent[]> => {
  const { Items = [] } = await dynamo.send(
    new QueryCommand({
      TableName: tableName(),
      IndexName: indexName,
      KeyConditionExpression: 'gsi1pk = :p',
      ExpressionAttributeValues: { ':p': { S: keys.unpublished('', '').gsi1pk } },
      Limit: limit,
    }),
  );
  return Items.map(eventOfItem).filter((e) => e !== null);
};

/** Published: nothing is left to do for it. */
export const removeFromOutbox = async (id: EventId): Promise<void> => {
  await dynamo.send(new DeleteItemCommand({ TableName: tableName(), Key: toItem(keys.outbox(id)) }));
};
