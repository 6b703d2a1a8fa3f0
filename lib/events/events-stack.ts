import { NestedStack } from 'aws-cdk-lib';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { type ArrivalRow, arrivals } from '../../contracts/arrivals.ts';
import { type SubscriptionRow, subscriptions } from '../../contracts/subscriptions.ts';
import type { Setting } from '../functions/shop-function.ts';
import { ArrivalListener } from './arrival.ts';
import { InvokedConsumer, QueuedConsumer } from './consumer.ts';
import { Publisher } from './publisher.ts';

interface EventsProps extends Setting {
  readonly streamArn: string;
  readonly failures: Queue;
}

/** From the outbox over the bus to each subscriber, and what sets off an object's arrival. */
export class EventsStack extends NestedStack {
  readonly publisher: Publisher;
  /** Dead-letter queues of what waits behind a queue of its own, by the consumer's name; all else is left in the shop's. */
  readonly failures: Readonly<Record<string, Queue>>;

  constructor(scope: Construct, { streamArn, failures, ...setting }: EventsProps) {
    super(scope, 'Events', { description: 'Outbox publisher and event consumers of the shop' });
    this.publisher = new Publisher(this, streamArn, { ...setting, failures });
    const rows: [string, SubscriptionRow][] = Object.entries(subscriptions);
    for (const [name, row] of rows)
      if (row.via === 'invoke') new InvokedConsumer(this, row, { ...setting, name, failures });
    const arrivalRows: [string, ArrivalRow][] = Object.entries(arrivals);
    for (const [name, row] of arrivalRows) new ArrivalListener(this, row, { ...setting, name, failures });
    const queued = rows
      .filter(([, row]) => row.via === 'queue')
      .map(([name, row]): [string, Queue] => [name, new QueuedConsumer(this, row, { ...setting, name }).failures]);
    this.failures = Object.fromEntries(queued);
  }
}
