import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AwsDoor, startAws } from '../../local/aws/server.ts';

let door: AwsDoor;
const client = { region: 'local', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } };
beforeAll(async () => {
  door = await startAws({
    objectsDir: mkdtempSync(join(tmpdir(), 'objects-')),
    parameters: new Map([['/shop/a', { type: 'SecureString' as const, value: 'secret' }]]),
    accept: () => undefined,
  });
});
afterAll(() => door.stop());

describe('the local object store, through the SDK', () => {
  it('writes with If-Match and refuses a writer who saw an older version', async () => {
    const s3 = new S3Client({ ...client, endpoint: door.endpoint, forcePathStyle: true });
    const key = { Bucket: 'b', Key: 'search/snapshot.json' };
    const first = await s3.send(new PutObjectCommand({ ...key, Body: '一', IfNoneMatch: '*' }));
    await expect(s3.send(new PutObjectCommand({ ...key, Body: 'x', IfNoneMatch: '*' }))).rejects.toMatchObject({
      name: 'PreconditionFailed',
    });
    const second = await s3.send(new PutObjectCommand({ ...key, Body: '二', IfMatch: first.ETag }));
    await expect(s3.send(new PutObjectCommand({ ...key, Body: '三', IfMatch: first.ETag }))).rejects.toMatchObject({
      name: 'PreconditionFailed',
    });
    const read = await s3.send(new GetObjectCommand(key));
    expect(await read.Body?.transformToString()).toBe('二');
    expect(read.ETag).toBe(second.ETag);
    await expect(s3.send(new GetObjectCommand({ ...key, IfNoneMatch: second.ETag }))).rejects.toMatchObject({
      $metadata: { httpStatusCode: 304 },
    });
    await expect(s3.send(new GetObjectCommand({ ...key, Key: 'nothing' }))).rejects.toMatchObject({
      name: 'NoSuchKey',
    });
  });
});

describe('the local parameter store, through the SDK', () => {
  it('answers a parameter, or that it is not set', async () => {
    const ssm = new SSMClient({ ...client, endpoint: door.endpoint });
    const { Parameter } = await ssm.send(new GetParameterCommand({ Name: '/shop/a', WithDecryption: true }));
    expect(Parameter?.Value).toBe('secret');
    await expect(ssm.send(new GetParameterCommand({ Name: '/shop/b' }))).rejects.toMatchObject({
      name: 'ParameterNotFound',
    });
  });
});
