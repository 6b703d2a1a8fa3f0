import { CfnRule } from 'aws-cdk-lib/aws-events';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnEventInvokeConfig, type Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { fileOfRoute } from '../../contracts/routes.ts';

const hours = (n: number): number => n * 3600;

/** An event that cannot be delivered in six hours waits in the dead-letter queue instead. */
export const delivery = { maximumEventAgeInSeconds: hours(6), maximumRetryAttempts: 30 };

export interface Invoked {
  readonly name: string;
  readonly prefix: string;
  readonly pattern: object;
  /** Absent: the account's default bus, where services of AWS tell theirs. */
  readonly busName?: string;
  readonly failures: Queue;
}

/** A rule that calls a Lambda, which tries three times; what fails then goes to `failures`. */
export const invokedByRule = (scope: Construct, lambda: LambdaFunction, invoked: Invoked): void => {
  const { name, prefix, pattern, busName, failures } = invoked;
  new CfnEventInvokeConfig(scope, 'Retries', {
    functionName: lambda.functionName,
    qualifier: '$LATEST',
    maximumRetryAttempts: 2,
    maximumEventAgeInSeconds: hours(6),
    destinationConfig: { onFailure: { destination: failures.queueArn } },
  });
  const rule = new CfnRule(scope, 'Rule', {
    name: `${prefix}-${fileOfRoute(name)}`,
    ...(busName ? { eventBusName: busName } : {}),
    eventPattern: pattern,
    targets: [
      {
        id: 'consumer',
        arn: lambda.functionArn,
        retryPolicy: delivery,
        deadLetterConfig: { arn: failures.queueArn },
      },
    ],
  });
  lambda.addPermission('Rule', {
    principal: new ServicePrincipal('events.amazonaws.com'),
    sourceArn: rule.attrArn,
  });
};
