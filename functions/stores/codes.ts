import { DeleteItemCommand, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { Instant } from '../../contracts/values/instant.ts';
import { epochOf } from './stamp.ts';
import { dynamo, fromItem, tableName, toItem } from './table/client.ts';
import { keys, timeToLive } from './table/keys.ts';

interface CodeItem {
  readonly codeHash: string;
}

const refusedBy = (error: unknown): boolean =>
  error instanceof Error && error.name === 'ConditionalCheckFailedException';

/** Keeps the hash of the code that is on its way; one sent before is void from now on. */
export const putCode = async (contact: string, codeHash: string, expiresAt: Instant): Promise<void> => {
  await dynamo.send(
    new PutItemCommand({
      TableName: tableName(),
      Item: toItem({
        ...keys.code(contact),
        _type: 'code',
        _v: 1,
        codeHash,
        tries: 0,
        expiresAt,
        [timeToLive]: epochOf(expiresAt),
      }),
    }),
  );
};

/** Counts one try and gives the hash to compare with; null where no code is out, it is over, or the tries are. */
export const tryCode = async (
  contact: string,
  { most, now }: { readonly most: number; readonly now: Instant },
): Promise<string | null> => {
  try {
    const { Attributes } = await dynamo.send(
      new UpdateItemCommand({
        TableName: tableName(),
        Key: toItem(keys.code(contact)),
        UpdateExpression: 'ADD tries :one',
        ConditionExpression: 'expiresAt > :now AND tries < :most',
        ExpressionAttributeValues: toItem({ ':one': 1, ':now': now, ':most': most }),
        ReturnValues: 'ALL_NEW',
      }),
    );
    return Attributes ? fromItem<CodeItem>(Attributes).codeHash : null;
  } catch (error) {
    if (refusedBy(error)) return null;
    throw error;
  }
};

/** Uses a code up; false where that was done already, by a request beside this one. */
export const spendCode = async (contact: string, codeHash: string): Promise<boolean> => {
  try {
    await dynamo.send(
      new DeleteItemCommand({
        TableName: tableName(),
        Key: toItem(keys.code(contact)),
        ConditionExpression: 'codeHash = :hash',
        ExpressionAttributeValues: toItem({ ':hash': codeHash }),
      }),
    );
    return true;
  } catch (error) {
    if (refusedBy(error)) return false;
    throw error;
  }
};
