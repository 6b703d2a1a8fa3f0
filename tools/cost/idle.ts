import * as z from 'zod/mini';

/** What is used in a month while nobody buys, by the name of its price. */
export type Usage = Readonly<Record<string, number>>;

export interface TemplateResource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
}

const minutesInMonth = 43_800;
/** An idle queue is asked by five pollers, each waiting twenty seconds (AWS Lambda guide, SQS event sources). */
const pollsInMonth = Math.round((5 * minutesInMonth * 60) / 20);
/** Measured on a laptop: a run that finds nothing to do. Its log lines are some 400 bytes with Lambda's own. */
const idleRun = { seconds: 0.05, gigabytes: 0.25, readUnits: 1, logBytes: 400 };
/** Data of a young shop: a thousand orders and their history. */
const data = { tableGigabyte: 0.05, bucketGigabyte: 0.1 };

const rule = z.looseObject({ ScheduleExpression: z.optional(z.string()), Targets: z.array(z.unknown()) });
const source = z.looseObject({ EventSourceArn: z.unknown() });
const firewall = z.looseObject({ Rules: z.array(z.unknown()) });
const domain = z.looseObject({
  ClusterConfig: z.looseObject({ InstanceType: z.string(), InstanceCount: z.number() }),
  EBSOptions: z.looseObject({ VolumeSize: z.number() }),
});

type Read = (properties: Readonly<Record<string, unknown>>) => Usage;

const scheduled: Read = (properties) => {
  const { ScheduleExpression, Targets } = rule.parse(properties);
  const every = /^rate\((\d+) minutes?\)$/.exec(ScheduleExpression ?? '')?.[1];
  if (ScheduleExpression === undefined) return {};
  if (every === undefined) throw new Error(`cannot count ${ScheduleExpression}`);
  const events = minutesInMonth / Number(every);
  const runs = events * Targets.length;
  return {
    busEvent: events,
    invocation: runs,
    gigabyteSecond: runs * idleRun.seconds * idleRun.gigabytes,
    readUnit: runs * idleRun.readUnits,
    logGigabyte: (runs * idleRun.logBytes) / 1e9,
  };
};

const nothing: Read = () => ({});

/** Every type the templates hold; one that is missing here is refused, so that nothing dear slips in uncounted. */
const reads: Readonly<Record<string, Read>> = {
  'AWS::Events::Rule': scheduled,
  // A table's stream costs nothing to follow from Lambda; a queue is paid by the request.
  'AWS::Lambda::EventSourceMapping': (properties) =>
    /Queue/.test(JSON.stringify(source.parse(properties).EventSourceArn)) ? { queueRequest: pollsInMonth } : {},
  'AWS::CloudWatch::Alarm': () => ({ alarm: 1 }),
  'AWS::KMS::Key': () => ({ key: 1 }),
  'AWS::SecretsManager::Secret': () => ({ secret: 1 }),
  'AWS::WAFv2::WebACL': (properties) => ({ firewall: 1, firewallRule: firewall.parse(properties).Rules.length }),
  'AWS::OpenSearchService::Domain': (properties) => {
    const { ClusterConfig, EBSOptions } = domain.parse(properties);
    const { InstanceType, InstanceCount } = ClusterConfig;
    return { [`node:${InstanceType}`]: InstanceCount, diskGigabyte: EBSOptions.VolumeSize * InstanceCount };
  },
  'AWS::DynamoDB::Table': () => ({ tableGigabyte: data.tableGigabyte, backupGigabyte: data.tableGigabyte }),
  'AWS::S3::Bucket': () => ({ bucketGigabyte: data.bucketGigabyte }),
  ...Object.fromEntries(
    [
      'AWS::ApiGatewayV2::Api',
      'AWS::ApiGatewayV2::Integration',
      'AWS::ApiGatewayV2::Route',
      'AWS::ApiGatewayV2::Stage',
      'AWS::CloudFormation::Stack',
      'AWS::CloudFront::CachePolicy',
      'AWS::CloudFront::CloudFrontOriginAccessIdentity',
      'AWS::CloudFront::Distribution',
      'AWS::CloudFront::Function',
      'AWS::CloudFront::OriginAccessControl',
      'AWS::CloudFront::ResponseHeadersPolicy',
      'AWS::Events::EventBus',
      'AWS::IAM::Policy',
      'AWS::IAM::Role',
      'AWS::KMS::Alias',
      'AWS::Lambda::EventInvokeConfig',
      'AWS::Lambda::Function',
      'AWS::Lambda::LayerVersion',
      'AWS::Lambda::Permission',
      'AWS::Logs::LogGroup',
      'AWS::S3::BucketPolicy',
      'AWS::SNS::Subscription',
      'AWS::SNS::Topic',
      'AWS::SNS::TopicPolicy',
      'AWS::SQS::Queue',
      'AWS::SQS::QueuePolicy',
      'AWS::SSM::Parameter',
      'AWS::StepFunctions::StateMachine',
      // A user pool is paid by the people who sign in; the first ten thousand are free.
      'AWS::Cognito::UserPool',
      'AWS::Cognito::UserPoolClient',
      'AWS::Cognito::UserPoolGroup',
      'Custom::CDKBucketDeployment',
      'Custom::CrossRegionExportReader',
      'Custom::CrossRegionExportWriter',
    ].map((type) => [type, nothing]),
  ),
};

/** @throws for a type of resource whose cost nobody has thought about */
export const idleUsage = (resources: readonly TemplateResource[]): Usage => {
  const sum: Record<string, number> = {};
  for (const { Type, Properties } of resources) {
    const read = reads[Type];
    if (!read) throw new Error(`what does ${Type} cost while nobody buys? Say so in tools/cost/idle.ts`);
    for (const [name, amount] of Object.entries(read(Properties))) sum[name] = (sum[name] ?? 0) + amount;
  }
  return sum;
};
