import { join } from 'node:path';
import { RemovalPolicy } from 'aws-cdk-lib';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import type { Construct } from 'constructs';
import type { Profile } from '../profile.ts';

/** Where each built site goes. Vite puts a hash into the name of everything in its `assets` folder, so that such a file never changes. */
const sites = [
  { id: 'Shop', folder: 'web/storefront', prefix: '' },
  { id: 'Admin', folder: 'web/admin', prefix: 'admin' },
] as const;

const forGood = [CacheControl.fromString('public, max-age=31536000, immutable')];
const askEachTime = [CacheControl.fromString('no-cache')];
const notServed = ['.vite', '*.map', '**/*.map'];

/** Files that never change, and files that are asked for anew each time: they must go up in the right order (see shop-stack.ts). */
export interface SiteFiles {
  readonly hashed: readonly Construct[];
  readonly named: readonly Construct[];
}

/**
 * Puts the built sites into the bucket. Nothing is ever removed: a page rendered before a deployment still finds the files it names.
 */
export const siteFiles = (scope: Construct, bucket: IBucket, built: string, profile: Profile): SiteFiles => {
  const logGroup = new LogGroup(scope, 'SiteFilesLogs', {
    retention: profile.logsKept,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const shared = { destinationBucket: bucket, prune: false, memoryLimit: 256, logGroup } as const;
  const hashed = sites.map(
    ({ id, folder, prefix }) =>
      new BucketDeployment(scope, `${id}Assets`, {
        ...shared,
        sources: [Source.asset(join(built, folder, 'assets'), { exclude: notServed })],
        destinationKeyPrefix: prefix === '' ? 'assets' : `${prefix}/assets`,
        cacheControl: forGood,
      }),
  );
  const named = sites.map(
    ({ id, folder, prefix }) =>
      new BucketDeployment(scope, `${id}Shells`, {
        ...shared,
        sources: [Source.asset(join(built, folder), { exclude: ['assets', ...notServed] })],
        ...(prefix === '' ? {} : { destinationKeyPrefix: prefix }),
        cacheControl: askEachTime,
      }),
  );
  return { hashed, named };
};
