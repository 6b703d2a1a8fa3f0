import type { DynamoDBStreamEvent } from 'aws-lambda';
import { log } from '../runtime/log.ts';
import { unpublishedOfItem } from '../stores/outbox.ts';
import type { Item } from '../stores/table/client.ts';
import { publishEvents } from './publish-events.ts';

/**
 * The table stream's trigger of the publisher; the event source filters for new outbox items. Entries that the bus refused fail the
 * batch, which the stream then repeats; whatever outlasts its retries is found by the sweeper.
 */
export const handler = async (stream: DynamoDBStreamEvent): Promise<void> => {
  const waiting = stream.Records.filter((r) => r.eventName === 'INSERT')
    // The Lambda type and the SDK's name the same wire format twice.
    .map((r) => unpublishedOfItem((r.dynamodb?.NewImage ?? {}) as Item))
    .filter((w) => w !== null);
  const left = await publishEvents(waiting);
  if (left > 0) throw new Error(`${left} events were not accepted by the bus`);
  log.info('published', { events: waiting.reduce((n, w) => n + w.events.length, 0) });
};
