import { Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';

export interface AlarmsProps {
  readonly api: HttpApi;
  /** Its lateness is watched; without it the sweeper still publishes within a minute what the publisher gave up, which is then among the failures. */
  readonly publisher?: LambdaFunction;
  readonly refunds: StateMachine;
  /** Every dead-letter queue, by what failed. */
  readonly failures: Readonly<Record<string, Queue>>;
  /** Who is told by mail; without it the alarms are only seen in the console. */
  readonly mail?: string;
}

const minutes = (n: number) => ({ period: Duration.minutes(n) });

/** Few on purpose: each costs ten cents a month, and means that a person should look. */
export class Alarms extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, { api, publisher, refunds, failures, mail }: AlarmsProps) {
    super(scope, 'Alarms');
    this.topic = new Topic(this, 'Topic', { enforceSSL: true });
    if (mail) this.topic.addSubscription(new EmailSubscription(mail));
    this.#alarm(
      'ApiFaults',
      'The API answered five or more 5xx within five minutes',
      api.metricServerError(minutes(5)),
      5,
    );
    const age = publisher?.metric('IteratorAge', { statistic: 'Maximum', ...minutes(5) });
    if (age) this.#alarm('EventsLate', 'Events have waited for the publisher for more than five minutes', age, 300_000);
    const standing = refunds.metricFailed({ statistic: 'Sum', ...minutes(5) });
    this.#alarm(
      'RefundsStand',
      'A refund stands still until a person has looked: see the refunds to decide',
      standing,
      1,
    );
    for (const [what, queue] of Object.entries(failures)) {
      const waiting = queue.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum', ...minutes(5) });
      this.#alarm(`Failed-${what}`, `Something of ${what} failed for good: look, mend, send it again`, waiting, 1);
    }
  }

  #alarm(id: string, alarmDescription: string, metric: IMetric, threshold: number): void {
    new Alarm(this, id, {
      alarmDescription,
      metric,
      threshold,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    }).addAlarmAction(new SnsAction(this.topic));
  }
}
