import { GetObjectCommand, PutObjectCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3';

export interface Snapshot {
  readonly etag: string;
  readonly bytes: Uint8Array;
}

/** One object in S3 that is replaced as a whole, only by who has seen what it replaces. */
export interface SnapshotObject {
  /** `unchanged` where the object still is the one of `known`; null where there is none yet. */
  read(known?: string): Promise<Snapshot | 'unchanged' | null>;
  /** @param replaces the etag it was made from, null where there was none @returns false where another writer came first */
  write(bytes: Uint8Array, replaces: string | null): Promise<boolean>;
}

/** 412: the condition failed; 409: another conditional write is under way (S3 conditional requests). Both mean to start over. */
const conflicts = [409, 412];

const statusOf = (error: unknown): number | undefined =>
  error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;

/** @param client endpoint, region and credentials are the environment's */
export const snapshotObject = (client: S3Client, bucket: string, key: string): SnapshotObject => ({
  read: async (known) => {
    try {
      const answer = await client.send(
        new GetObjectCommand({ Bucket: bucket, Key: key, ...(known === undefined ? {} : { IfNoneMatch: known }) }),
      );
      if (!answer.Body || answer.ETag === undefined) throw new Error(`${key} came without body or etag`);
      return { etag: answer.ETag, bytes: await answer.Body.transformToByteArray() };
    } catch (error) {
      if (statusOf(error) === 304) return 'unchanged';
      if (statusOf(error) === 404) return null;
      throw error;
    }
  },
  write: async (bytes, replaces) => {
    try {
      const condition = replaces === null ? { IfNoneMatch: '*' } : { IfMatch: replaces };
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes, ...condition }));
      return true;
    } catch (error) {
      if (conflicts.includes(statusOf(error) ?? 0)) return false;
      throw error;
    }
  },
});

/** Path-style addresses work with every S3, and with the local one. */
export const snapshotClient = (): S3Client => new S3Client({ forcePathStyle: true, maxAttempts: 4 });
