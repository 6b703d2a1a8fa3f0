import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { StaffId, UploadId } from '../../contracts/values/id.ts';
import type { Upload } from '../domain/catalogue/picture-upload.ts';
import { epochOf } from './stamp.ts';
import { dynamo, tableName, toItem } from './table/client.ts';
import { keys, timeToLive } from './table/keys.ts';
import { readItem } from './table/read.ts';

interface UploadItem {
  readonly upload: Upload;
  readonly by: StaffId;
}

/** Seconds: as long as the original is kept. */
const kept = 30 * 86_400;

const itemOf = (upload: Upload, by: StaffId) =>
  toItem({
    ...keys.upload(upload.id),
    _type: 'upload',
    _v: 1,
    upload,
    by,
    [timeToLive]: epochOf(upload.startedAt) + kept,
  });

export const putUpload = async (upload: Upload, by: StaffId): Promise<void> => {
  await dynamo.send(new PutItemCommand({ TableName: tableName(), Item: itemOf(upload, by) }));
};

/** Consistent: the file may land before the next read would see that it was announced. */
export const uploadById = async (id: UploadId): Promise<UploadItem | null> =>
  readItem<UploadItem>(keys.upload(id), { consistent: true });

/** Keeps what became of an upload; the first outcome stands. */
export const settleUpload = async (upload: Upload, by: StaffId): Promise<void> => {
  try {
    await dynamo.send(
      new PutItemCommand({
        TableName: tableName(),
        Item: itemOf(upload, by),
        ConditionExpression: 'upload.#state = :waiting',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: toItem({ ':waiting': 'waiting' }),
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
};
