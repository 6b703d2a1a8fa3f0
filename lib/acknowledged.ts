import { type Stack, Token, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** A rule of cdk-nag's AwsSolutions that the shop does not follow at one kind of construct, and why. */
interface Acknowledged {
  /** Matches the construct's path below the stack. */
  readonly where: RegExp;
  readonly rules: readonly string[];
  readonly reason: string;
  /** Only there. */
  readonly partition?: 'aws-cn';
}

const siteUpload = /^Custom::CDKBucketDeployment/;

const acknowledged: readonly Acknowledged[] = [
  {
    where: /^Workflows\/[a-z]+MachineRole\/Resource$/,
    rules: ['AwsSolutions-IAM5[Resource::*]'],
    reason: 'Log delivery, which Step Functions needs to write its log, knows no resources.',
  },
  {
    where: /^Workflows\/[a-z]+\/Resource$/,
    rules: ['AwsSolutions-SF2'],
    reason: 'Traces are paid one by one; the log of the machine has every step, and profile standard has traces.',
  },
  {
    where: /^Area-[a-z-]+\/[A-Za-z]+Route$/,
    rules: ['AwsSolutions-APIG4'],
    reason:
      'Identity and permission of the row are checked by the route itself (functions/runtime), the same way on a laptop.',
  },
  {
    where: /(^|\/)Failures\/Resource$/,
    rules: ['AwsSolutions-SQS3'],
    reason:
      'It is a dead-letter queue: of Lambda invocations, a stream or rules, where cdk-nag only knows those of queues.',
  },
  {
    where: /^(SearchBucket|Originals|Site\/Files)\/Resource$/,
    rules: ['AwsSolutions-S1'],
    reason:
      'Only named roles and CloudFront reach it, and it holds nothing that is not on the site anyhow, or for thirty days; log storage would never end.',
  },
  {
    where: /^Site\/Distribution\/Resource$/,
    rules: ['AwsSolutions-CFR1', 'AwsSolutions-CFR2'],
    reason:
      'Anyone anywhere may look. WAF costs five dollars a month while nobody buys: profile standard has it, tiny is throttled instead.',
  },
  {
    where: /^Site\/Distribution\/Resource$/,
    rules: ['AwsSolutions-CFR3'],
    reason: 'These logs name the addresses of people. The API logs what was asked and how it went, without them.',
  },
  {
    where: /^Site\/Distribution\/Resource$/,
    rules: ['AwsSolutions-CFR4'],
    reason: "CloudFront's own certificate allows no choice; a shop with a domain of its own gets TLS 1.2 and above.",
  },
  {
    where: /^StaffPool$/,
    rules: ['AwsSolutions-COG8'],
    reason:
      'Threat protection belongs to the Plus tier. A second factor is required of everyone, and the shop limits tries before the pool is asked.',
  },
  {
    where: /^(PaymentWechatSecret|PaymentAlipaySecret|CarrierKuaidi100Secret|OriginSecret\/Resource)$/,
    rules: ['AwsSolutions-SMG4'],
    reason:
      'Payment and carrier keys are given by others and changed at their sites. The origin secret changes with a deployment, since CloudFront and every route must change it together.',
  },
  {
    where: /^SearchDomain$/,
    rules: ['AwsSolutions-OS1', 'AwsSolutions-OS3'],
    reason:
      'It answers signed calls of this account only. A VPC would cost a NAT gateway more than the node, and Lambdas have no addresses to list.',
  },
  {
    where: /^SearchDomain$/,
    rules: ['AwsSolutions-OS4', 'AwsSolutions-OS7'],
    reason: 'One node: the index can be made again from the table, and pages and orders go on without it.',
  },
  {
    where: /^SearchDomain$/,
    rules: ['AwsSolutions-OS9[LogExport::SEARCH_SLOW_LOGS]', 'AwsSolutions-OS9[LogExport::INDEX_SLOW_LOGS]'],
    reason: 'Slow logs hold what shoppers typed. How long a search took is in the log of its route.',
  },
  {
    where:
      /^(Events\/updateSearchOnCatalogueChanged\/updateSearchOnCatalogueChanged|Schedules\/mendSearch)\/Role\/Resource$/,
    rules: ['AwsSolutions-IAM5[Resource::<referencetoshopprodSearchDomainFAD0C131Arn>/*]'],
    reason: 'It makes, fills and drops whole indices under names that it makes; the domain holds nothing else.',
  },
  {
    where: /^(Area-catalogue\/createPictureUpload|Events\/derivePicture\/derivePicture)\/Role\/Resource$/,
    rules: [
      'AwsSolutions-IAM5[Resource::<referencetoshopprodOriginals02F889ADArn>/uploads/*]',
      'AwsSolutions-IAM5[Resource::<referencetoshopprodSiteFiles34F76A59Arn>/pictures/u-*]',
    ],
    reason: 'Objects are made while it runs: each upload has a key of its own, and each picture a name of its own.',
  },
  {
    where: /^Site\/Distribution\/Resource$/,
    rules: ['AwsSolutions-CFR7'],
    partition: 'aws-cn',
    reason: 'CloudFront in China has no origin access control; an origin access identity keeps the bucket private.',
  },
  {
    where: siteUpload,
    rules: [
      'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
      'AwsSolutions-IAM5[Action::s3:Abort*]',
      'AwsSolutions-IAM5[Action::s3:DeleteObject*]',
      'AwsSolutions-IAM5[Action::s3:GetBucket*]',
      'AwsSolutions-IAM5[Action::s3:GetObject*]',
      'AwsSolutions-IAM5[Action::s3:List*]',
      'AwsSolutions-IAM5[Resource::<SiteFiles975A43CF.Arn>/*]',
      'AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-<AWS::Region>/*]',
      'AwsSolutions-L1',
    ],
    reason:
      "CDK's own uploader of the static site: runs at deployments only, on the bucket of public files and CDK's assets.",
  },
];

/** Writes the reasons beside the constructs; what is not listed here fails the check in test/infra. */
export const acknowledge = (stack: Stack): void => {
  // cdk-nag names resources as they stand in the template: by their region, where that is known.
  const here = (rule: string): string =>
    Token.isUnresolved(stack.region)
      ? rule
      : rule.replace('arn:<AWS::Partition>:s3', `arn:${stack.partition}:s3`).replace('<AWS::Region>', stack.region);
  for (const construct of stack.node.findAll()) {
    const path = construct.node.path.slice(stack.node.path.length + 1);
    for (const { where, rules, reason, partition = stack.partition } of acknowledged)
      if (where.test(path) && partition === stack.partition) note(construct, rules.map(here), reason);
  }
};

const note = (construct: IConstruct, rules: readonly string[], reason: string): void => {
  for (const id of rules) Validations.of(construct).acknowledge({ id, reason });
};
