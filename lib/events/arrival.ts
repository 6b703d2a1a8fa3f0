import { Duration } from 'aws-cdk-lib';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { ArrivalRow } from '../../contracts/arrivals.ts';
import { sharpLayer } from '../functions/sharp-layer.ts';
import { type Setting, ShopFunction } from '../functions/shop-function.ts';
import { mayLeaveIn } from './dead-letters.ts';
import { invokedByRule } from './invoked.ts';

/**
 * A row of contracts/arrivals.ts: S3 tells the account's default bus of each new object, and a rule there calls the Lambda. A picture of
 * 60 million pixels takes some 700 MB to decode.
 */
export class ArrivalListener extends Construct {
  constructor(scope: Construct, row: ArrivalRow, props: Setting & { readonly name: string; readonly failures: Queue }) {
    super(scope, props.name);
    const { name, failures, ...setting } = props;
    const { lambda } = new ShopFunction(this, name, {
      ...setting,
      needs: row,
      description: `On an object in ${row.bucket}/${row.prefix}`,
      memoryMiB: row.encodes ? 1536 : 256,
      timeout: Duration.seconds(60),
      alsoAllow: [mayLeaveIn(failures)],
      ...(row.encodes ? { layers: [sharpLayer(this, setting.built, setting.place)] } : {}),
    });
    invokedByRule(this, lambda, {
      name,
      prefix: setting.prefix,
      failures,
      pattern: {
        source: ['aws.s3'],
        'detail-type': ['Object Created'],
        detail: {
          bucket: { name: [setting.means.pictures[row.bucket].bucketName] },
          object: { key: [{ prefix: row.prefix }] },
        },
      },
    });
  }
}
