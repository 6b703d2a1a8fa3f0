import { type Stack, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** A rule of cdk-nag's AwsSolutions that the shop does not follow at one kind of construct, and why. */
interface Acknowledged {
  /** Matches the construct's path below the stack. */
  readonly where: RegExp;
  readonly rules: readonly string[];
  readonly reason: string;
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
    where: /^(SearchBucket|Site\/Files)\/Resource$/,
    rules: ['AwsSolutions-S1'],
    reason:
      'Only named roles and CloudFront reach it, and it holds nothing that is not on the site anyhow; log storage would never end.',
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
  for (const construct of stack.node.findAll()) {
    const path = construct.node.path.slice(stack.node.path.length + 1);
    for (const { where, rules, reason } of acknowledged) if (where.test(path)) note(construct, rules, reason);
  }
};

const note = (construct: IConstruct, rules: readonly string[], reason: string): void => {
  for (const id of rules) Validations.of(construct).acknowledge({ id, reason });
};
