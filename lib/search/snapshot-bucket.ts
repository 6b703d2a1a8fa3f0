import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { privateBucket } from '../private-bucket.ts';

/** Holds the search index as one object, rewritten with If-Match by one consumer. It can be made again from the table at any time. */
export const snapshotBucket = (scope: Construct): IBucket => privateBucket(scope, 'SearchBucket');
