import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { ShopEvent } from '../../contracts/events/data.ts';
import { events } from '../../contracts/events/names.ts';

const bus = new EventBridgeClient({ maxAttempts: 4, cacheMiddleware: true });

/** PutEvents takes ten entries and 256 KB a call (Amazon EventBridge quotas); our events are far smaller. */
export const mostEntries = 10;

const busName = (): string => {
  const name = process.env.EVENT_BUS_NAME;
  if (!name) throw new Error('EVENT_BUS_NAME is not set');
  return name;
};

/**
 * Puts at most ten events on the bus. A call that succeeds may still have failed entries, so FailedEntryCount is looked at.
 * @returns the events that are on the bus now; the others stay in the outbox for the next try
 */
export const publish = async (batch: readonly ShopEvent[]): Promise<readonly ShopEvent[]> => {
  if (batch.length === 0) return [];
  const answer = await bus.send(
    new PutEventsCommand({
      Entries: batch.map((e) => ({
        EventBusName: busName(),
        Source: events[e.name].source,
        DetailType: e.name,
        Detail: JSON.stringify({ meta: e.meta, data: e.data }),
        Time: new Date(e.meta.occurredAt),
      })),
    }),
  );
  if (!answer.FailedEntryCount) return batch;
  return batch.filter((_, at) => answer.Entries?.[at]?.EventId !== undefined);
};
