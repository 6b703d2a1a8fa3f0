import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { acknowledge } from './acknowledged.ts';
import { AreaStack, areas } from './api/area-stack.ts';
import { httpApi } from './api/http-api.ts';
import type { Emulator } from './emulator.ts';
import { failuresOf } from './events/dead-letters.ts';
import { EventsStack } from './events/events-stack.ts';
import type { Setting } from './functions/shop-function.ts';
import { meansOf, type People } from './identity/people.ts';
import { Alarms } from './observability/alarms.ts';
import { originalsBucket, originalsUrl } from './pictures/originals.ts';
import { type Place, usualPlace } from './place.ts';
import type { Profile } from './profile.ts';
import { SchedulesStack } from './schedules/schedules-stack.ts';
import { stores } from './stores.ts';
import type { Domain } from './web/domain.ts';
import { front } from './web/front.ts';
import { machineArnIn, WorkflowsStack } from './workflows/workflows-stack.ts';

export interface ShopProps extends StackProps {
  readonly profile: Profile;
  /** Tells one shop in an account from another: `prod`, `test`. */
  readonly stage: string;
  /** What the build left: Lambdas and `web/`. */
  readonly built: string;
  readonly place?: Place;
  /** A name of the merchant's own for the shop. */
  readonly domain?: Domain | null;
  /** WAF before CloudFront; it is in another stack, since it must be in us-east-1. */
  readonly firewallArn?: string | null;
  readonly alarmMail?: string;
  readonly people?: People;
  /** Deployed to an emulator of AWS; see emulator.ts for what differs. */
  readonly emulator?: Emulator | null;
}

/** The whole shop. Only composes; each room has its own folder. */
export class ShopStack extends Stack {
  constructor(scope: Construct, id: string, shop: ShopProps) {
    const { profile, stage, built, place = usualPlace, domain = null, firewallArn = null, ...rest } = shop;
    const { alarmMail, people = {}, emulator = null, ...props } = rest;
    super(scope, id, { description: `24-hour cloud shop, profile ${profile.name}`, ...props });
    const prefix = `shop-${stage}`;
    const secretsPath = `/shop/${stage}/`;
    const { table, originSecret, ...kept } = stores(this, profile, prefix, secretsPath);
    const refundMachineArn = machineArnIn(this, prefix, 'refund');
    const api = httpApi(this, prefix, profile);
    const shared = { api, built, profile, place, domain, firewallArn, originSecret, emulator, secretsPath };
    const { files, url, bucket } = front(this, { ...shared, uploads: originalsUrl(this, prefix) });
    const pictures = { originals: originalsBucket(this, prefix, url), site: bucket };
    const means = { ...kept.means, pictures, refundMachineArn, ...meansOf(this, prefix, people) };
    const setting: Setting = { profile, place, prefix, built, means };
    const atDoor = { apiId: api.apiId, originSecret: emulator ? null : originSecret };
    const routes = [...areas.keys()].map((area) => new AreaStack(this, area, { ...setting, ...atDoor }));
    const failures = failuresOf(this, prefix);
    const events = new EventsStack(this, { ...setting, streamArn: streamOf(table), failures });
    new SchedulesStack(this, { ...setting, failures });
    // A new page names new files, and a new shell calls new routes: so files, then routes, then shells.
    for (const stack of routes) stack.node.addDependency(...files.hashed);
    for (const shells of files.named) shells.node.addDependency(...routes);

    new Alarms(this, {
      api,
      ...(profile.fortified ? { publisher: events.publisher.lambda } : {}),
      refunds: new WorkflowsStack(this, setting).refund,
      failures: { shop: failures, ...events.failures },
      ...(alarmMail ? { mail: alarmMail } : {}),
    });
    new CfnOutput(this, 'ApiId', { value: api.apiId });
    new CfnOutput(this, 'TableName', { value: table.tableName });
    acknowledge(this);
  }
}

const streamOf = ({ tableStreamArn }: { readonly tableStreamArn?: string | undefined }): string => {
  if (!tableStreamArn) throw new Error('the table has no stream');
  return tableStreamArn;
};
