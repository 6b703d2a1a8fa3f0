import { Aws, Duration, Fn, RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption, CfnBucket, HttpMethods, type IBucket } from 'aws-cdk-lib/aws-s3';

/** Days: long enough to make widths anew after a mistake, and no longer, since originals tell where they were taken. */
const keptDays = 30;

/**
 * Its name is told, not CloudFormation's, because CloudFront's headers name it before it is there, and it names CloudFront. The stack's
 * own number makes a shop that is deployed anew have a bucket anew.
 */
const nameOf = (prefix: string): string => {
  const stackNumber = Fn.select(2, Fn.split('/', Aws.STACK_ID));
  return `${prefix}-originals-${Aws.ACCOUNT_ID}-${Fn.select(0, Fn.split('-', stackNumber))}`;
};

/**
 * Where a browser sends the form of an upload: the one address beside the site that the admin's pages may call. For the shop's own stack
 * only: in a nested one the stack's number is another.
 */
export const originalsUrl = ({ region, urlSuffix }: Stack, prefix: string): string =>
  `https://${nameOf(prefix)}.s3.${region}.${urlSuffix}`;

/**
 * Holds what staff upload, as it came, until its widths are made. Only signed forms put something into it, from the shop's own pages;
 * nothing is ever served from it.
 * @param site the shop's address, without a trailing slash
 */
export const originalsBucket = (stack: Stack, prefix: string, site: string): IBucket => {
  const bucket = new Bucket(stack, 'Originals', {
    bucketName: nameOf(prefix),
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    cors: [{ allowedMethods: [HttpMethods.POST], allowedOrigins: [site], allowedHeaders: ['*'], maxAge: 3000 }],
    lifecycleRules: [
      { id: 'forget', expiration: Duration.days(keptDays), abortIncompleteMultipartUploadAfter: Duration.days(1) },
    ],
    removalPolicy: RemovalPolicy.RETAIN,
  });
  const resource = bucket.node.defaultChild;
  if (!(resource instanceof CfnBucket)) throw new Error('a bucket without its resource');
  // The class would do it by a Lambda of CDK's own that may change any bucket's notifications.
  resource.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
  return bucket as IBucket;
};
