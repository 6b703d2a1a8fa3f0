import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import { acknowledge } from './acknowledged.ts';
import { AreaStack, areas } from './api/area-stack.ts';
import { httpApi } from './api/http-api.ts';
import type { Emulator } from './emulator.ts';
import { EventsStack } from './events/events-stack.ts';
import type { Setting } from './functions/shop-function.ts';
import { meansOf, type People } from './identity/people.ts';
import { Alarms } from './observability/alarms.ts';
import type { Profile } from './profile.ts';
import { SchedulesStack } from './schedules/schedules-stack.ts';
import { snapshotBucket } from './search/snapshot-bucket.ts';
import { shopTable } from './table/shop-table.ts';
import { front } from './web/front.ts';
import { machineArnIn, WorkflowsStack } from './workflows/workflows-stack.ts';

export interface ShopProps extends StackProps {
  readonly profile: Profile;
  /** Tells one shop in an account from another: `prod`, `test`. */
  readonly stage: string;
  /** What the build left: `functions/` and `web/`. */
  readonly built: string;
  readonly alarmMail?: string;
  readonly people?: People;
  /** Deployed to an emulator of AWS; see emulator.ts for what differs. */
  readonly emulator?: Emulator | null;
}

/** The whole shop. Only composes; each room has its own folder. */
export class ShopStack extends Stack {
  constructor(scope: Construct, id: string, shop: ShopProps) {
    const { profile, stage, built, alarmMail, people = {}, emulator = null, ...props } = shop;
    super(scope, id, { description: `24-hour cloud shop, profile ${profile.name}`, ...props });
    const table = shopTable(this);
    const prefix = `shop-${stage}`;
    const means = {
      table,
      searchBucket: snapshotBucket(this),
      bus: new EventBus(this, 'Bus', { eventBusName: prefix, description: 'What happens in the shop' }),
      secretsPath: `/shop/${stage}/`,
      refundMachineArn: machineArnIn(this, prefix, 'refund'),
      ...meansOf(this, prefix, people),
    };
    const setting: Setting = { profile, prefix, built, means };
    const api = httpApi(this, prefix, profile);
    const { url, files } = front(this, { api, built, profile, emulator });
    const routes = [...areas.keys()].map((area) => new AreaStack(this, area, { ...setting, apiId: api.apiId }));
    const events = new EventsStack(this, { ...setting, streamArn: streamOf(table) });
    const schedules = new SchedulesStack(this, setting);
    // A new page names new files, and a new shell calls new routes: so files, then routes, then shells.
    for (const stack of routes) stack.node.addDependency(...files.hashed);
    for (const shells of files.named) shells.node.addDependency(...routes);

    new StringParameter(this, 'Origin', {
      parameterName: `${means.secretsPath}origin`,
      stringValue: url,
      description: "The shop's public address: providers call back here",
    });
    new Alarms(this, {
      api,
      publisher: events.publisher.lambda,
      refunds: new WorkflowsStack(this, setting).refund,
      failures: { ...events.failures, schedules: schedules.failures },
      ...(alarmMail ? { mail: alarmMail } : {}),
    });
    new CfnOutput(this, 'SiteUrl', { value: url, description: 'The shop' });
    new CfnOutput(this, 'AdminUrl', { value: `${url}/admin`, description: "The merchant's desk" });
    new CfnOutput(this, 'ApiId', { value: api.apiId });
    new CfnOutput(this, 'TableName', { value: table.tableName });
    acknowledge(this);
  }
}

const streamOf = ({ tableStreamArn }: { readonly tableStreamArn?: string | undefined }): string => {
  if (!tableStreamArn) throw new Error('the table has no stream');
  return tableStreamArn;
};
