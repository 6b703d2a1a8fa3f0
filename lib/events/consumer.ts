import { Duration } from 'aws-cdk-lib';
import { CfnRule } from 'aws-cdk-lib/aws-events';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { CfnEventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { events } from '../../contracts/events/names.ts';
import { fileOfRoute } from '../../contracts/routes.ts';
import type { SubscriptionRow } from '../../contracts/subscriptions.ts';
import { type Setting, ShopFunction } from '../functions/shop-function.ts';
import { deadLetterQueue, letRulesSend, mayLeaveIn, workQueue } from './dead-letters.ts';
import { delivery, invokedByRule } from './invoked.ts';

const nameOf = (row: string, { prefix }: Setting): string => `${prefix}-${fileOfRoute(row)}`;

const patternOf = ({ on }: SubscriptionRow) => ({
  source: [...new Set(on.map((name) => events[name].source))],
  'detail-type': [...on],
});

/** A row with `via: 'invoke'`: the rule calls the Lambda, which tries three times; what fails then goes to `failures`. */
export class InvokedConsumer extends Construct {
  constructor(
    scope: Construct,
    row: SubscriptionRow,
    props: Setting & { readonly name: string; readonly failures: Queue },
  ) {
    super(scope, props.name);
    const { name, failures, ...setting } = props;
    const { lambda } = new ShopFunction(this, name, {
      ...setting,
      needs: row,
      description: `On ${row.on.join(', ')}`,
      memoryMiB: 256,
      timeout: Duration.seconds(30),
      alsoAllow: [mayLeaveIn(failures)],
    });
    invokedByRule(this, lambda, {
      name,
      prefix: setting.prefix,
      busName: setting.means.bus.eventBusName,
      pattern: patternOf(row),
      failures,
    });
  }
}

const batch = { size: 100, waitSeconds: 2 } as const;

/** A row with `via: 'queue'`: events gather in a queue, the Lambda takes a batch and says which messages failed. */
export class QueuedConsumer extends Construct {
  readonly failures: Queue;

  constructor(scope: Construct, row: SubscriptionRow, { name, ...setting }: Setting & { readonly name: string }) {
    super(scope, name);
    const timeout = Duration.seconds(60);
    const fullName = nameOf(name, setting);
    this.failures = deadLetterQueue(this, `${fullName}-failed`);
    const queue = workQueue(this, fullName, {
      // Six times the timeout, as Lambda asks for a queue that feeds it, so that a batch is not seen twice at once.
      visibilityTimeout: Duration.seconds(timeout.toSeconds() * 6),
      deadLetterQueue: { queue: this.failures, maxReceiveCount: 5 },
    });
    const { lambda } = new ShopFunction(this, name, {
      ...setting,
      needs: row,
      description: `On ${row.on.join(', ')}`,
      memoryMiB: 1024,
      timeout,
      alsoAllow: [mayWorkOff(queue)],
    });
    new CfnEventSourceMapping(this, 'Source', {
      functionName: lambda.functionName,
      eventSourceArn: queue.queueArn,
      batchSize: batch.size,
      maximumBatchingWindowInSeconds: batch.waitSeconds,
      functionResponseTypes: ['ReportBatchItemFailures'],
      // The fewest that Lambda allows: batches that ran beside each other would fight over one object.
      scalingConfig: { maximumConcurrency: 2 },
    });
    new CfnRule(this, 'Rule', {
      name: fullName,
      eventBusName: setting.means.bus.eventBusName,
      eventPattern: patternOf(row),
      targets: [
        { id: 'queue', arn: queue.queueArn, retryPolicy: delivery, deadLetterConfig: { arn: this.failures.queueArn } },
      ],
    });
    for (const target of [queue, this.failures]) letRulesSend(target, setting.prefix);
  }
}

const mayWorkOff = (queue: Queue): PolicyStatement =>
  new PolicyStatement({
    actions: ['sqs:ChangeMessageVisibility', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'],
    resources: [queue.queueArn],
  });
