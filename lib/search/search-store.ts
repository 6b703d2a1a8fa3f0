import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AccountRootPrincipal, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { CfnDomain } from 'aws-cdk-lib/aws-opensearchservice';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { snapshotBucket } from './snapshot-bucket.ts';

/** Where the search index is: one object in a bucket, or an OpenSearch domain. It can be made again from the table at any time. */
export type SearchStore =
  | { readonly engine: 'embedded'; readonly bucket: IBucket }
  | { readonly engine: 'opensearch'; readonly endpoint: string; readonly domainArn: string };

/** As `tools/search-index.ts` takes it. */
export const searchAddress = (store: SearchStore): string =>
  store.engine === 'embedded' ? `s3://${store.bucket.bucketName}` : store.endpoint;

/** What roles may be allowed of a domain; the domain allows its account no more. */
const actions = ['es:ESHttpDelete', 'es:ESHttpGet', 'es:ESHttpPost', 'es:ESHttpPut'];

export const searchBucket = (scope: Construct): SearchStore => ({ engine: 'embedded', bucket: snapshotBucket(scope) });

/**
 * One small node at a public address that answers only signed calls of this account's roles: a VPC would cost a NAT gateway more than the
 * node. 2.19 is the newest version that Amazon OpenSearch Service offers among those the adapter is tested on.
 */
export const searchDomain = (scope: Construct, domainName: string, key: Key): SearchStore => {
  const arn = Stack.of(scope).formatArn({ service: 'es', resource: 'domain', resourceName: domainName });
  const domain = new CfnDomain(scope, 'SearchDomain', {
    domainName,
    engineVersion: 'OpenSearch_2.19',
    clusterConfig: { instanceType: 't3.small.search', instanceCount: 1 },
    ebsOptions: { ebsEnabled: true, volumeType: 'gp3', volumeSize: 10 },
    encryptionAtRestOptions: { enabled: true, kmsKeyId: key.keyArn },
    nodeToNodeEncryptionOptions: { enabled: true },
    domainEndpointOptions: { enforceHttps: true, tlsSecurityPolicy: 'Policy-Min-TLS-1-2-PFS-2023-10' },
    softwareUpdateOptions: { autoSoftwareUpdateEnabled: true },
    accessPolicies: new PolicyDocument({
      statements: [new PolicyStatement({ principals: [new AccountRootPrincipal()], actions, resources: [`${arn}/*`] })],
    }),
  });
  domain.applyRemovalPolicy(RemovalPolicy.DESTROY);
  domain.cfnOptions.updatePolicy = { enableVersionUpgrade: true };
  return { engine: 'opensearch', endpoint: `https://${domain.attrDomainEndpoint}`, domainArn: domain.attrArn };
};
