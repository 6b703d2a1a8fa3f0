import { NestedStack } from 'aws-cdk-lib';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { type ArrivalRow, arrivals } from '../../contracts/arrivals.ts';
import { type SubscriptionRow, subscriptions } from '../../contracts/subscriptions.ts';
import type { Setting } from '../functions/shop-function.ts';
import { ArrivalListener } from './arrival.ts';
import { InvokedConsumer, QueuedConsumer } from './consumer.ts';
import { deadLetterQueue, letRulesSend } from './dead-letters.ts';
import { Publisher } from './publisher.ts';

/** From the outbox over the bus to each subscriber, and what sets off an object's arrival. */
export class EventsStack extends NestedStack {
  readonly publisher: Publisher;
  /** Every dead-letter queue, by what failed. */
  readonly failures: Readonly<Record<string, Queue>>;

  constructor(scope: Construct, setting: Setting & { readonly streamArn: string }) {
    super(scope, 'Events', { description: 'Outbox publisher and event consumers of the shop' });
    const { streamArn, ...rest } = setting;
    this.publisher = new Publisher(this, streamArn, rest);
    const shared = deadLetterQueue(this, `${rest.prefix}-consumers-failed`);
    const rows: [string, SubscriptionRow][] = Object.entries(subscriptions);
    const invoked = rows
      .filter(([, row]) => row.via === 'invoke')
      .map(([name, row]) => new InvokedConsumer(this, row, { ...rest, name, failures: shared }));
    const arrivalRows: [string, ArrivalRow][] = Object.entries(arrivals);
    const arriving = arrivalRows.map(
      ([name, row]) => new ArrivalListener(this, row, { ...rest, name, failures: shared }),
    );
    letRulesSend(
      shared,
      [...invoked, ...arriving].map((c) => c.ruleArn),
    );
    const queued = rows
      .filter(([, row]) => row.via === 'queue')
      .map(([name, row]): [string, Queue] => [name, new QueuedConsumer(this, row, { ...rest, name }).failures]);
    this.failures = { publisher: this.publisher.failures, consumers: shared, ...Object.fromEntries(queued) };
  }
}
