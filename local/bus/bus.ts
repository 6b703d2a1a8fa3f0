import { type ArrivalName, type ArrivalRow, arrivals } from '../../contracts/arrivals.ts';
import type { EventName } from '../../contracts/events/names.ts';
import { type ConsumerName, type SubscriptionRow, subscriptions } from '../../contracts/subscriptions.ts';
import type { BusEvent } from '../aws/events.ts';
import type { Deliveries, Delivery } from './deliveries.ts';

type ListenerName = ConsumerName | ArrivalName;

/** Runs a listener's Lambda handler with the event its trigger would send. */
export type InvokeConsumer = (name: ListenerName, event: unknown) => Promise<unknown>;

export interface Bus {
  /** Stores one delivery for every consumer that listens; returns once they are on disk. */
  readonly accept: (events: readonly BusEvent[]) => void;
  /** Resolves when nothing is due any more. */
  readonly settled: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

// EventBridge would retry for 24 h; a person at a laptop wants to see a failure sooner.
const mostAttempts = 5;
const firstRetryMs = 1000;
const batchSize = 100;
/**
 * A queue's next batch begins no sooner after the one before, so that what comes meanwhile is taken at once: AWS waits two seconds for a batch
 * (lib/events/consumer.ts), and a laptop that indexed after each order would do little else.
 */
const batchEveryMs = 500;

const rows = Object.entries(subscriptions) as [ConsumerName, SubscriptionRow][];
const arrivalRows = Object.entries(arrivals) as [ArrivalName, ArrivalRow][];

/** The rules of subscriptions.ts: one queue a consumer, delivered in the order events came, retried, and kept when nothing helps. */
export const startBus = (
  deliveries: Deliveries,
  invoke: InvokeConsumer,
  onDead: (delivery: Delivery, error: string) => void,
): Bus => {
  let stopped = false;
  let running: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;
  const batchBegan = new Map<ListenerName, number>();

  const pump = async (): Promise<void> => {
    for (
      let due = deliveries.due(Date.now(), batchSize);
      due.length > 0 && !stopped;
      due = deliveries.due(Date.now(), batchSize)
    ) {
      const queues = Map.groupBy(due, (d) => d.consumer);
      await Promise.all([...queues].map(([consumer, queue]) => deliver(consumer as ListenerName, queue)));
    }
  };

  const deliver = async (name: ListenerName, queue: readonly Delivery[]): Promise<void> => {
    if (isConsumer(name) && subscriptions[name].via === 'queue') return deliverBatch(name, queue);
    for (const delivery of queue) await attempt(delivery, () => invoke(name, delivery.event));
  };

  const attempt = async (delivery: Delivery, run: () => Promise<unknown>): Promise<void> => {
    try {
      await run();
      deliveries.done(delivery.id);
    } catch (error) {
      failed(delivery, error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
  };

  const deliverBatch = async (name: ConsumerName, queue: readonly Delivery[]): Promise<void> => {
    batchBegan.set(name, Date.now());
    let failures: ReadonlySet<string>;
    let why = 'reported as failed by the consumer';
    try {
      const answer = (await invoke(name, sqsEventOf(name, queue))) as
        | { batchItemFailures?: { itemIdentifier: string }[] }
        | undefined;
      failures = new Set((answer?.batchItemFailures ?? []).map((f) => f.itemIdentifier));
    } catch (error) {
      why = error instanceof Error ? (error.stack ?? error.message) : String(error);
      failures = new Set(queue.map((d) => String(d.id)));
    }
    for (const delivery of queue) {
      if (failures.has(String(delivery.id))) failed(delivery, why);
      else deliveries.done(delivery.id);
    }
  };

  const failed = (delivery: Delivery, error: string): void => {
    if (delivery.attempts + 1 < mostAttempts) {
      deliveries.retry(delivery.id, Date.now() + firstRetryMs * 4 ** delivery.attempts, error);
    } else {
      deliveries.bury(delivery.id, error);
      onDead(delivery, error);
    }
  };

  const wake = (): void => {
    if (stopped || running) return;
    clearTimeout(timer);
    running = pump().finally(() => {
      running = null;
      const next = stopped ? null : deliveries.nextDue();
      if (next !== null) timer = setTimeout(wake, Math.max(0, next - Date.now()));
    });
  };

  wake();
  return {
    accept: (events) => {
      const now = Date.now();
      const dueOf = (consumer: ListenerName) => Math.max(now, (batchBegan.get(consumer) ?? 0) + batchEveryMs);
      deliveries.add(
        events.flatMap((event) => listenersOf(event).map((consumer) => ({ consumer, event, due: dueOf(consumer) }))),
      );
      wake();
    },
    settled: async () => {
      for (;;) {
        if (running) await running;
        const next = deliveries.nextDue();
        if (next === null || next > Date.now()) return;
        wake();
      }
    },
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
};

const isConsumer = (name: ListenerName): name is ConsumerName => name in subscriptions;

/** Objects' arrivals come by the account's own bus in AWS; here both are one. */
const listenersOf = (event: BusEvent): ListenerName[] =>
  event.source === 'aws.s3'
    ? arrivalRows.filter(([, row]) => keyOf(event).startsWith(row.prefix)).map(([name]) => name)
    : rows.filter(([, row]) => row.on.includes(event['detail-type'] as EventName)).map(([name]) => name);

const keyOf = ({ detail }: BusEvent): string => (detail as { object: { key: string } }).object.key;

/** What a rule's SQS target and the event source mapping make of events. */
const sqsEventOf = (name: string, queue: readonly Delivery[]): unknown => ({
  Records: queue.map((d) => ({
    messageId: String(d.id),
    receiptHandle: String(d.id),
    body: JSON.stringify(d.event),
    attributes: {
      ApproximateReceiveCount: String(d.attempts + 1),
      SentTimestamp: String(Date.parse(d.event.time)),
      SenderId: 'events',
      ApproximateFirstReceiveTimestamp: String(Date.parse(d.event.time)),
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: `arn:aws:sqs:local:000000000000:${name}`,
    awsRegion: 'local',
  })),
});
