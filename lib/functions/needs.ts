import { Aws, Stack } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { IEventBus } from 'aws-cdk-lib/aws-events';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { picturesPrefix, uploadsPrefix } from '../../contracts/arrivals.ts';
import type { Reach } from '../../contracts/route-row.ts';
import { snapshotKey } from '../../contracts/search/snapshot.ts';
import { table as shape } from '../../contracts/table.ts';
import type { SearchStore } from '../search/search-store.ts';
import { isSecret, type SecretArns } from '../secrets/shop-secrets.ts';

/** What the shop's Lambdas share; each gets only what its row needs. */
export interface Means {
  readonly table: Pick<ITable, 'tableName' | 'tableArn'>;
  readonly search: SearchStore;
  readonly bus: Pick<IEventBus, 'eventBusName' | 'eventBusArn'>;
  /** Path of the stage's parameters, `/shop/<stage>/`. */
  readonly secretsPath: string;
  readonly refundMachineArn: string;
  readonly secrets: SecretArns;
  readonly pictures: Pictures;
  readonly senders: Senders;
  /** Who knows the staff; see lib/identity. */
  readonly identity: string;
}

/** Where staff's uploads lie, and where the site has the pictures made of them. */
export interface Pictures {
  readonly originals: IBucket;
  readonly site: IBucket;
}

/** Who sends mail and text messages; what is not set is not sent. */
export interface Senders {
  /** A mail address that SES has verified, or whose domain it has. */
  readonly mailFrom?: string;
  /** Where SES is, if not here. */
  readonly mailRegion?: string;
  /** A region that sends text messages; set, it switches them on. */
  readonly smsRegion?: string;
}

/** The columns of a row of contracts that cost a grant. */
export interface Needs {
  /** `delete` is the outbox publisher's: it gets its items from the stream. */
  readonly table: 'none' | 'r' | 'rw' | 'delete';
  readonly reach?: readonly Reach[];
  readonly writesSearch?: true;
  readonly publishes?: true;
}

/** Parameters a reach needs; `origin` is the shop's own address, where providers call back. */
const parametersOf: Readonly<Partial<Record<Reach, readonly string[]>>> = {
  origin: ['origin'],
  payment: ['payment/wechat', 'payment/alipay', 'origin'],
  carrier: ['carrier/kuaidi100', 'origin'],
};

const parametersFor = ({ reach = [] }: Needs): string[] => [...new Set(reach.flatMap((r) => parametersOf[r] ?? []))];

export const environmentFor = (needs: Needs, means: Means): Record<string, string> => ({
  ...(needs.table === 'none' ? {} : { TABLE_NAME: means.table.tableName }),
  ...searchEnvironment(needs, means),
  ...(needs.publishes ? { EVENT_BUS_NAME: means.bus.eventBusName } : {}),
  ...(needs.reach?.includes('workflow-start') ? { REFUND_MACHINE_ARN: means.refundMachineArn } : {}),
  ...senderEnvironment(needs, means.senders),
  ...(needs.reach?.includes('identity') ? { IDENTITY: means.identity } : {}),
  ...pictureEnvironment(needs, means.pictures),
  ...(parametersFor(needs).length > 0 ? { SECRETS_PATH: means.secretsPath } : {}),
});

/** Every action is written out: CDK's own grants use wildcards or give more than a row says. */
export const statementsFor = (needs: Needs, means: Means, scope: Construct): PolicyStatement[] => [
  ...tableStatements(needs, means),
  ...searchStatements(needs, means),
  ...parameterStatements(needs, means, scope),
  ...(needs.publishes ? [allow(['events:PutEvents'], [means.bus.eventBusArn])] : []),
  ...workflowStatements(needs, means),
  ...senderStatements(needs, means.senders, scope),
  ...pictureStatements(needs, means.pictures),
];

const pictureEnvironment = ({ reach = [] }: Needs, { originals, site }: Pictures): Record<string, string> => ({
  ...(reach.includes('picture-upload') || reach.includes('picture-derive')
    ? { ORIGINALS_BUCKET: originals.bucketName }
    : {}),
  ...(reach.includes('picture-upload') ? { ORIGINALS_URL: `https://${originals.bucketRegionalDomainName}` } : {}),
  ...(reach.includes('picture-derive') ? { PICTURES_BUCKET: site.bucketName } : {}),
});

/** A form that a role has signed may do what the role may. Of the site's pictures only names of uploaded ones can be written. */
const pictureStatements = ({ reach = [] }: Needs, { originals, site }: Pictures): PolicyStatement[] => {
  const uploads = originals.arnForObjects(`${uploadsPrefix}*`);
  return [
    ...(reach.includes('picture-upload') ? [allow(['s3:PutObject'], [uploads])] : []),
    ...(reach.includes('picture-derive')
      ? [
          allow(['s3:DeleteObject', 's3:GetObject'], [uploads]),
          allow(['s3:PutObject'], [site.arnForObjects(`${picturesPrefix}u-*`)]),
          // Without it S3 answers 403 instead of 404 for what is there no more.
          allow(['s3:ListBucket'], [originals.bucketArn]),
        ]
      : []),
  ];
};

const senderEnvironment = (
  { reach = [] }: Needs,
  { mailFrom = '', mailRegion, smsRegion = '' }: Senders,
): Record<string, string> => ({
  ...(reach.includes('mail') ? { MAIL_FROM: mailFrom, MAIL_REGION: mailRegion ?? Aws.REGION } : {}),
  ...(reach.includes('sms') ? { SMS_REGION: smsRegion } : {}),
});

/** SES knows the sender by its address or its domain. A phone number has no ARN: everything but topics is named by leaving topics out. */
const senderStatements = ({ reach = [] }: Needs, senders: Senders, scope: Construct): PolicyStatement[] => {
  const { mailFrom, mailRegion, smsRegion } = senders;
  const identity = (name: string): string =>
    Stack.of(scope).formatArn({
      service: 'ses',
      resource: 'identity',
      resourceName: name,
      ...(mailRegion ? { region: mailRegion } : {}),
    });
  const domain = mailFrom?.slice(mailFrom.indexOf('@') + 1) ?? '';
  return [
    ...(reach.includes('mail') && mailFrom ? [allow(['ses:SendEmail'], [mailFrom, domain].map(identity))] : []),
    ...(reach.includes('sms') && smsRegion
      ? [new PolicyStatement({ actions: ['sns:Publish'], notResources: [`arn:${Aws.PARTITION}:sns:*:*:*`] })]
      : []),
  ];
};

const allow = (actions: string[], resources: string[]): PolicyStatement => new PolicyStatement({ actions, resources });

const workflowStatements = ({ reach }: Needs, { refundMachineArn }: Means): PolicyStatement[] => [
  ...(reach?.includes('workflow-start') ? [allow(['states:StartExecution'], [refundMachineArn])] : []),
  ...(reach?.includes('workflow-answer') ? [allow(['states:SendTaskSuccess'], [refundMachineArn])] : []),
];

const tableStatements = ({ table }: Needs, means: Means): PolicyStatement[] => {
  if (table === 'none') return [];
  const { tableArn } = means.table;
  if (table === 'delete') return [allow(['dynamodb:DeleteItem'], [tableArn])];
  return [
    allow(['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query'], [tableArn]),
    allow(['dynamodb:Query'], [`${tableArn}/index/${shape.index.name}`]),
    ...(table === 'rw' ? [allow(tableWrites, [tableArn])] : []),
  ];
};

/** A transaction is allowed by the actions of its parts. What the stores never do (Scan, batch writes, bare condition checks) nobody may. */
const tableWrites = ['dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'];

const searchEnvironment = ({ reach }: Needs, { search }: Means): Record<string, string> => {
  if (!reach?.includes('search')) return {};
  return search.engine === 'embedded'
    ? { SEARCH_BUCKET: search.bucket.bucketName }
    : { OPENSEARCH_ENDPOINT: search.endpoint };
};

/** Who only reads may post to the two addresses that search; who writes makes, fills and drops whole indices. */
const domainStatements = (writes: boolean, domainArn: string): PolicyStatement[] =>
  writes
    ? [allow(['es:ESHttpDelete', 'es:ESHttpGet', 'es:ESHttpPost', 'es:ESHttpPut'], [`${domainArn}/*`])]
    : [
        allow(
          ['es:ESHttpPost'],
          ['_msearch', '_search'].map((way) => `${domainArn}/shop-products/${way}`),
        ),
      ];

const searchStatements = ({ reach, writesSearch }: Needs, { search }: Means): PolicyStatement[] => {
  if (!reach?.includes('search')) return [];
  if (search.engine === 'opensearch') return domainStatements(writesSearch === true, search.domainArn);
  const snapshot = search.bucket.arnForObjects(snapshotKey);
  return [
    allow(writesSearch ? ['s3:GetObject', 's3:PutObject'] : ['s3:GetObject'], [snapshot]),
    // Without it S3 answers 403 instead of 404 while there is no snapshot yet.
    allow(['s3:ListBucket'], [search.bucket.bucketArn]),
  ];
};

const parameterStatements = (needs: Needs, means: Means, scope: Construct): PolicyStatement[] => {
  const { secrets } = means;
  const wanted = parametersFor(needs);
  const names = secrets ? wanted.filter((name) => !isSecret(name)) : wanted;
  const kept = secrets ? wanted.filter(isSecret).map((name) => secrets[name]) : [];
  const arnOf = (name: string): string =>
    Stack.of(scope).formatArn({
      service: 'ssm',
      resource: 'parameter',
      resourceName: `${means.secretsPath}${name}`.slice(1),
    });
  return [
    ...(names.length > 0 ? [allow(['ssm:GetParameter'], names.map(arnOf))] : []),
    ...(kept.length > 0 ? [allow(['secretsmanager:GetSecretValue'], kept)] : []),
  ];
};
