import { DeleteItemCommand, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { Instant } from '../../contracts/values/instant.ts';
import { dynamo, fromItem, tableName, toItem, type Write } from './table/client.ts';
import { indexName, keys } from './table/keys.ts';

/**
 * Work that falls due at a time; a schedule looks for it. One item a subject and kind. What one schedule does of several kinds lies in one
 * list, so that a shop in which nothing happens pays one read a minute for it.
 */
export const catalogueWork = [
  /** a product goes on the shelf, or off it */
  'product-on',
  'product-off',
  /** SKU items of a large product that follow it; `round` is its version */
  'product-skus',
  /** products of a category that are told of once more */
  'retell',
  /** a renaming of a brand or tag that is not through */
  'relabel',
] as const;
export type CatalogueWork = (typeof catalogueWork)[number];
export type DueKind = 'order-expiry' | 'payment-poll' | CatalogueWork;
export type DueList = 'order-expiry' | 'payment-poll' | 'catalogue';

const isCatalogueWork = (kind: DueKind): kind is CatalogueWork => catalogueWork.some((k) => k === kind);
const listOf = (kind: DueKind): DueList => (isCatalogueWork(kind) ? 'catalogue' : kind);

export interface Due {
  readonly kind: DueKind;
  /** Id of the order, payment or product, or the renaming's key. */
  readonly subject: string;
  readonly at: Instant;
  /** How often it has been put off. */
  readonly round: number;
}

const itemOf = (due: Due): object => ({
  ...keys.due(due.subject, due.kind),
  ...keys.dueAt(listOf(due.kind), due.at, due.subject),
  _type: 'due',
  _v: 1,
  ...due,
});

export const dueWrite = (due: Due): Write => ({ Put: { TableName: tableName(), Item: toItem(itemOf(due)) } });

/** Takes it off the list; nothing happens where it is not on it. */
export const dueRemoval = (subject: string, kind: DueKind): Write => ({
  Delete: { TableName: tableName(), Key: toItem(keys.due(subject, kind)) },
});

/** For work that turned out to be done already. */
export const dropDue = async ({ subject, kind }: Due): Promise<void> => {
  await dynamo.send(new DeleteItemCommand({ TableName: tableName(), Key: toItem(keys.due(subject, kind)) }));
};

/** Puts it off, where it is still on the list: whoever settled the subject meanwhile has taken it off for good. */
export const postpone = async (due: Due, until: Instant): Promise<void> => {
  try {
    await dynamo.send(
      new PutItemCommand({
        TableName: tableName(),
        Item: toItem(itemOf({ ...due, at: until, round: due.round + 1 })),
        ConditionExpression: 'attribute_exists(pk)',
      }),
    );
  } catch (error) {
    if (!(error instanceof Error && error.name === 'ConditionalCheckFailedException')) throw error;
  }
};

/** What has fallen due by `now`, oldest first. */
export const dueBy = async (list: DueList, now: Instant, limit: number): Promise<Due[]> => {
  const { Items = [] } = await dynamo.send(
    new QueryCommand({
      TableName: tableName(),
      IndexName: indexName,
      KeyConditionExpression: 'gsi1pk = :p AND gsi1sk <= :now',
      // `~` sorts after every id.
      ExpressionAttributeValues: toItem({ ':p': keys.dueAt(list, '', '').gsi1pk, ':now': `${now}#~` }),
      Limit: limit,
    }),
  );
  return Items.map((item) => fromItem<Due>(item));
};
