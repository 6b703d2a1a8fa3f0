import { Duration, NestedStack } from 'aws-cdk-lib';
import { CfnRule } from 'aws-cdk-lib/aws-events';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnEventInvokeConfig, type Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { type ScheduleRow, schedules } from '../../contracts/schedules.ts';
import { mayLeaveIn } from '../events/dead-letters.ts';
import { type Setting, ShopFunction } from '../functions/shop-function.ts';

type Props = Setting & { readonly failures: Queue };

interface Called {
  readonly name: string;
  readonly lambda: LambdaFunction;
}

/** A rule calls at most five targets (Amazon EventBridge quotas). */
const mostTargets = 5;

/**
 * What runs by the clock. What runs as often is called by one rule, since EventBridge is paid by the event. A run that fails is not repeated,
 * since the next one does the same work; it is only noted.
 */
export class SchedulesStack extends NestedStack {
  constructor(scope: Construct, props: Props) {
    super(scope, 'Schedules', { description: 'What the shop does by the clock' });
    const rows: [string, ScheduleRow][] = Object.entries(schedules);
    for (const [minutes, alike] of Map.groupBy(rows, ([, row]) => row.everyMinutes)) {
      const lambdas = alike.map(([name, row]): Called => ({ name, lambda: this.#lambda(name, row, props) }));
      for (let at = 0; at < lambdas.length; at += mostTargets)
        this.#rule(minutes, at / mostTargets + 1, lambdas.slice(at, at + mostTargets), props);
    }
  }

  #lambda(name: string, row: ScheduleRow, { failures, ...setting }: Props): LambdaFunction {
    const { lambda } = new ShopFunction(this, name, {
      ...setting,
      needs: row,
      description: `Every ${row.everyMinutes} min`,
      // Making a search index anew takes a processor for half a minute.
      memoryMiB: row.writesSearch ? 1769 : 256,
      timeout: Duration.seconds(row.writesSearch ? 300 : 50),
      alsoAllow: [mayLeaveIn(failures)],
    });
    new CfnEventInvokeConfig(this, `${name}Retries`, {
      functionName: lambda.functionName,
      qualifier: '$LATEST',
      maximumRetryAttempts: 0,
      maximumEventAgeInSeconds: 60,
      destinationConfig: { onFailure: { destination: failures.queueArn } },
    });
    return lambda;
  }

  #rule(minutes: number, nth: number, lambdas: readonly Called[], { prefix, failures }: Props): void {
    const rule = new CfnRule(this, `Every${minutes}Min${nth}`, {
      name: `${prefix}-every-${minutes}-min-${nth}`,
      scheduleExpression: `rate(${minutes} ${minutes === 1 ? 'minute' : 'minutes'})`,
      targets: lambdas.map(({ name, lambda }) => ({
        id: name,
        arn: lambda.functionArn,
        retryPolicy: { maximumRetryAttempts: 0, maximumEventAgeInSeconds: 60 },
        deadLetterConfig: { arn: failures.queueArn },
      })),
    });
    for (const { lambda } of lambdas)
      lambda.addPermission('Rule', {
        principal: new ServicePrincipal('events.amazonaws.com'),
        sourceArn: rule.attrArn,
      });
  }
}
