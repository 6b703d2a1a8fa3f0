import middy from '@middy/core';
import type { Context, EventBridgeEvent, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import * as z from 'zod/mini';
import type { ShopEvent } from '../../contracts/events/data.ts';
import { meta } from '../../contracts/events/event.ts';
import type { EventName } from '../../contracts/events/names.ts';
import { type ConsumerName, subscriptions } from '../../contracts/subscriptions.ts';
import { log } from './log.ts';

type Heard<Name extends ConsumerName> = ShopEvent<(typeof subscriptions)[Name]['on'][number]>;
type BusEvent = Pick<EventBridgeEvent<string, unknown>, 'detail-type' | 'detail'>;

const detail = z.object({ meta, data: z.unknown() });

const eventOf = <Name extends ConsumerName>(name: Name, sent: BusEvent): Heard<Name> => {
  const names: readonly EventName[] = subscriptions[name].on;
  const heard = names.find((n) => n === sent['detail-type']);
  if (!heard) throw new Error(`${name} does not listen to ${sent['detail-type']}`);
  // Data was made and typed by our own stores and is held to the frozen schemas in test/events.
  return { name: heard, ...detail.parse(sent.detail) } as Heard<Name>;
};

/**
 * A consumer that EventBridge invokes, one event a call. An event may come twice and out of order, so its effect must be safe to
 * repeat (ids derived from the event's, conditional writes). A thrown fault is retried and then kept in the dead-letter queue.
 */
export const consumer = <Name extends ConsumerName>(name: Name, handle: (event: Heard<Name>) => Promise<void>) =>
  middy<BusEvent, void, Error, Context>(async (sent: BusEvent): Promise<void> => {
    await handle(eventOf(name, sent));
  }).onError(failed(name));

/** A consumer behind a queue: a batch at once. If the batch fails it is all tried again, so it too must be safe to repeat. */
export const batchConsumer = <Name extends ConsumerName>(
  name: Name,
  handle: (events: readonly Heard<Name>[]) => Promise<void>,
) =>
  middy<SQSEvent, SQSBatchResponse, Error, Context>(async (batch: SQSEvent): Promise<SQSBatchResponse> => {
    const failures: string[] = [];
    const events: Heard<Name>[] = [];
    const readable: string[] = [];
    for (const record of batch.Records) {
      try {
        events.push(eventOf(name, JSON.parse(record.body) as BusEvent));
        readable.push(record.messageId);
      } catch (error) {
        log.error('unreadable event', error, { consumer: name });
        failures.push(record.messageId);
      }
    }
    try {
      if (events.length > 0) await handle(events);
    } catch (error) {
      log.error('batch failed', error, { consumer: name });
      failures.push(...readable);
    }
    return { batchItemFailures: failures.map((itemIdentifier) => ({ itemIdentifier })) };
  });

const failed =
  (name: string) =>
  (request: { readonly error: Error | null | undefined }): void => {
    log.error('consumer failed', request.error, { consumer: name });
  };
