import {
  DeleteObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { picturesPrefix } from '../../../contracts/arrivals.ts';
import type { DerivedPicture } from './port.ts';
import { originalsBucket, picturesBucket } from './setting.ts';

// Path-style addresses work with every S3, and with the local one.
const client = new S3Client({ forcePathStyle: true, maxAttempts: 4 });

/** What was uploaded under a key; null where it is there no more. */
export const readOriginal = async (key: string): Promise<Uint8Array | null> => {
  try {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: originalsBucket(), Key: key }));
    if (!Body) throw new Error(`${key} came without a body`);
    return await Body.transformToByteArray();
  } catch (error) {
    if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) return null;
    throw error;
  }
};

export const dropOriginal = async (key: string): Promise<void> => {
  await client.send(new DeleteObjectCommand({ Bucket: originalsBucket(), Key: key }));
};

/** Puts a picture's file where the site serves it from. Under one name it never changes, so browsers may keep it for good. */
export const putPicture = async (name: string, { width, format, bytes }: DerivedPicture): Promise<void> => {
  await client.send(
    new PutObjectCommand({
      Bucket: picturesBucket(),
      Key: `${picturesPrefix}${name}-${width}.${format}`,
      Body: bytes,
      ContentType: `image/${format}`,
      CacheControl: 'public, max-age=31536000, immutable',
    }),
  );
};
