import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { table as shape } from '../../contracts/table.ts';

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** The shop's one table. It outlives the stack: no mistake in a deployment may cost a merchant their orders. */
export const shopTable = (scope: Construct, key: Key | null): Table => {
  const table = new Table(scope, 'Table', {
    partitionKey: text(shape.partitionKey),
    sortKey: text(shape.sortKey),
    billingMode: BillingMode.PAY_PER_REQUEST,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    stream: StreamViewType.NEW_IMAGE,
    timeToLiveAttribute: shape.timeToLive,
    deletionProtection: true,
    ...(key ? { encryption: TableEncryption.CUSTOMER_MANAGED, encryptionKey: key } : {}),
    removalPolicy: RemovalPolicy.RETAIN,
  });
  table.addGlobalSecondaryIndex({
    indexName: shape.index.name,
    partitionKey: text(shape.index.partitionKey),
    sortKey: text(shape.index.sortKey),
    projectionType: ProjectionType.ALL,
  });
  return table;
};
