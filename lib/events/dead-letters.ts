import { Duration } from 'aws-cdk-lib';
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

/** Lets these rules put events into a queue. One statement for all: a queue's policy holds twenty. */
export const letRulesSend = (queue: Queue, ruleArns: string[]): void => {
  queue.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [queue.queueArn],
      conditions: { ArnEquals: { 'aws:SourceArn': ruleArns } },
    }),
  );
};
