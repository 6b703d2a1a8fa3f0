import { Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { CfnEventSourceMapping, type Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { table as shape } from '../../contracts/table.ts';
import { type Setting, ShopFunction } from '../functions/shop-function.ts';
import { mayLeaveIn } from './dead-letters.ts';

/** Only new outbox items wake the publisher; everything else in the stream costs nothing. */
const newOutboxItems = JSON.stringify({
  eventName: ['INSERT'],
  dynamodb: { NewImage: { _type: { S: [shape.outboxType] } } },
});

/** Puts outbox items on the bus as the table's stream tells of them. What it gives up on, the sweeper finds again. */
export class Publisher extends Construct {
  readonly lambda: LambdaFunction;

  constructor(scope: Construct, streamArn: string, { failures, ...setting }: Setting & { readonly failures: Queue }) {
    super(scope, 'Publisher');
    this.lambda = new ShopFunction(this, 'publishFromStream', {
      ...setting,
      needs: { table: 'delete', publishes: true },
      description: 'Outbox to bus, woken by the table stream',
      memoryMiB: 256,
      timeout: Duration.seconds(30),
      alsoAllow: [mayFollow(streamArn), mayLeaveIn(failures)],
    }).lambda;
    new CfnEventSourceMapping(this, 'Source', {
      functionName: this.lambda.functionName,
      eventSourceArn: streamArn,
      startingPosition: 'TRIM_HORIZON',
      batchSize: 100,
      filterCriteria: { filters: [{ pattern: newOutboxItems }] },
      // One bad batch is halved until the bad item stands alone; a minute or so of a bus that refuses is waited out.
      bisectBatchOnFunctionError: true,
      maximumRetryAttempts: 10,
      maximumRecordAgeInSeconds: 3600,
      destinationConfig: { onFailure: { destination: failures.queueArn } },
    });
  }
}

const mayFollow = (streamArn: string): PolicyStatement =>
  new PolicyStatement({
    actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'],
    resources: [streamArn],
  });
