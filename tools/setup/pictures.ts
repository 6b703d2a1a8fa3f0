import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const types: Readonly<Record<string, string>> = { '.avif': 'image/avif', '.webp': 'image/webp' };
const prefix = 'pictures/';
const atOnce = 8;

const thereAlready = async (s3: S3Client, bucket: string): Promise<ReadonlySet<string>> => {
  const keys = new Set<string>();
  let token: string | undefined;
  do {
    const page = await s3.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken: token }));
    for (const { Key } of page.Contents ?? []) if (Key) keys.add(Key);
    token = page.NextContinuationToken;
  } while (token !== undefined);
  return keys;
};

/** Puts a folder of pictures where the site serves `/pictures/` from; what is there already stays, since a picture never changes under its name. */
export const uploadPictures = async (
  folder: string,
  bucket: string,
  progress: (done: number, of: number) => void,
): Promise<void> => {
  const s3 = new S3Client({});
  const there = await thereAlready(s3, bucket);
  const files = readdirSync(folder).filter((f) => extname(f) in types && !there.has(prefix + f));
  let done = 0;
  let next = 0;
  const work = async (): Promise<void> => {
    for (let file = files[next++]; file !== undefined; file = files[next++]) {
      await s3.send(
        new PutObjectCommand({
          Bucket: bucket,
          Key: prefix + file,
          Body: readFileSync(join(folder, file)),
          ContentType: types[extname(file)],
          CacheControl: 'public, max-age=31536000, immutable',
        }),
      );
      progress(++done, files.length);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  s3.destroy();
};
