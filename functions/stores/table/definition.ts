import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import { table } from '../../../contracts/table.ts';

/**
 * The one table as CreateTable takes it, for engines that no template makes: tests and the laptop. No stream: there the outbox is
 * published by a nudge and the sweeper. The AWS template makes the same from contracts/table.ts.
 */
export const tableDefinition = (name: string) =>
  ({
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [
      { AttributeName: table.partitionKey, AttributeType: 'S' },
      { AttributeName: table.sortKey, AttributeType: 'S' },
      { AttributeName: table.index.partitionKey, AttributeType: 'S' },
      { AttributeName: table.index.sortKey, AttributeType: 'S' },
    ],
    KeySchema: [
      { AttributeName: table.partitionKey, KeyType: 'HASH' },
      { AttributeName: table.sortKey, KeyType: 'RANGE' },
    ],
    GlobalSecondaryIndexes: [
      {
        IndexName: table.index.name,
        KeySchema: [
          { AttributeName: table.index.partitionKey, KeyType: 'HASH' },
          { AttributeName: table.index.sortKey, KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'ALL' },
      },
    ],
  }) as const satisfies CreateTableCommandInput;
