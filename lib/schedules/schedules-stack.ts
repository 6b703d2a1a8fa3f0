import { Duration, NestedStack } from 'aws-cdk-lib';
import { CfnRule } from 'aws-cdk-lib/aws-events';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnEventInvokeConfig } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { fileOfRoute } from '../../contracts/routes.ts';
import { type ScheduleRow, schedules } from '../../contracts/schedules.ts';
import { deadLetterQueue, letRulesSend, mayLeaveIn } from '../events/dead-letters.ts';
import { type Setting, ShopFunction } from '../functions/shop-function.ts';

/** What runs by the clock. A run that fails is not repeated, since the next one does the same work; it is only noted. */
export class SchedulesStack extends NestedStack {
  readonly failures: Queue;

  constructor(scope: Construct, setting: Setting) {
    super(scope, 'Schedules', { description: 'What the shop does by the clock' });
    this.failures = deadLetterQueue(this, `${setting.prefix}-schedules-failed`);
    const rules = Object.entries(schedules).map(([name, row]) => this.#schedule(name, row, setting));
    letRulesSend(
      this.failures,
      rules.map((r) => r.attrArn),
    );
  }

  #schedule(name: string, row: ScheduleRow, setting: Setting): CfnRule {
    const { lambda } = new ShopFunction(this, name, {
      ...setting,
      needs: row,
      description: `Every ${row.everyMinutes} min`,
      // Making a search index anew takes a processor for half a minute.
      memoryMiB: row.writesSearch ? 1769 : 256,
      timeout: Duration.seconds(row.writesSearch ? 300 : 50),
      alsoAllow: [mayLeaveIn(this.failures)],
    });
    new CfnEventInvokeConfig(this, `${name}Retries`, {
      functionName: lambda.functionName,
      qualifier: '$LATEST',
      maximumRetryAttempts: 0,
      maximumEventAgeInSeconds: 60,
      destinationConfig: { onFailure: { destination: this.failures.queueArn } },
    });
    const rule = new CfnRule(this, `${name}Rule`, {
      name: `${setting.prefix}-${fileOfRoute(name)}`,
      scheduleExpression: `rate(${row.everyMinutes} ${row.everyMinutes === 1 ? 'minute' : 'minutes'})`,
      targets: [
        {
          id: 'schedule',
          arn: lambda.functionArn,
          retryPolicy: { maximumRetryAttempts: 0, maximumEventAgeInSeconds: 60 },
          deadLetterConfig: { arn: this.failures.queueArn },
        },
      ],
    });
    lambda.addPermission('Rule', {
      principal: new ServicePrincipal('events.amazonaws.com'),
      sourceArn: rule.attrArn,
    });
    return rule;
  }
}
