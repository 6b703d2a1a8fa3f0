import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Queue, QueueEncryption, type QueueProps } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';

const plain = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true } as const;

/** Keeps what outlasted its retries for as long as SQS can (14 days): time for a person to look and send it again. */
export const deadLetterQueue = (scope: Construct, queueName: string): Queue =>
  new Queue(scope, 'Failures', { ...plain, queueName, retentionPeriod: Duration.days(14) });

export const workQueue = (scope: Construct, queueName: string, props: QueueProps): Queue =>
  new Queue(scope, 'Queue', { ...plain, queueName, ...props });

/** What a Lambda needs to leave a failed invocation there. */
export const mayLeaveIn = (queue: Queue): PolicyStatement =>
  new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queue.queueArn] });

/**
 * Lets the shop's rules put events into a queue, those of the account's default bus and of the shop's own. By their names, since a queue that
 * serves rules of several stacks could not wait for their ARNs.
 */
export const letRulesSend = (queue: Queue, prefix: string): void => {
  const rules = [`${prefix}-*`, `${prefix}/${prefix}-*`].map((resourceName) =>
    Stack.of(queue).formatArn({ service: 'events', resource: 'rule', resourceName }),
  );
  queue.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [queue.queueArn],
      conditions: { ArnLike: { 'aws:SourceArn': rules } },
    }),
  );
};

/** Where everything goes that failed for good, but what waits behind a queue: one place to look, and one alarm to pay for. */
export const failuresOf = (scope: Construct, prefix: string): Queue => {
  const queue = deadLetterQueue(scope, `${prefix}-failed`);
  letRulesSend(queue, prefix);
  return queue;
};
