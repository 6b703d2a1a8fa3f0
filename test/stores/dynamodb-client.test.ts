import { createHash, createHmac, type Hash, type Hmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import {
  ConditionalCheckFailedException,
  GetItemCommand,
  PutItemCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { SignatureV4 } from '@smithy/signature-v4';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { dynamo } from '../../functions/stores/table/client.ts';
import { contentType, signedHeaders } from '../../functions/stores/table/signature.ts';

interface Heard {
  readonly headers: IncomingMessage['headers'];
  readonly body: Record<string, unknown>;
}
type Answer = (response: ServerResponse) => void;

let server: Server;
let heard: Heard[] = [];
/** What the service does, call by call; the last goes on for ever. */
let answers: Answer[] = [];

const says =
  (status: number, body: object): Answer =>
  (response) => {
    response.writeHead(status, { 'content-type': contentType }).end(JSON.stringify(body));
  };
const refuses = (type: string, rest: object = {}): Answer =>
  says(400, { __type: `com.amazonaws.dynamodb.v20120810#${type}`, message: `${type}!`, ...rest });
const hangsUp: Answer = (response) => response.socket?.destroy();

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      heard.push({ headers: request.headers, body: JSON.parse(Buffer.concat(chunks).toString('utf8')) });
      (answers.length > 1 ? answers.shift() : answers[0])?.(response);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  vi.stubEnv(
    'AWS_ENDPOINT_URL_DYNAMODB',
    `http://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}`,
  );
  vi.stubEnv('AWS_REGION', 'eu-central-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDEXAMPLE');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
  vi.stubEnv('AWS_SESSION_TOKEN', 'token');
});
afterEach(() => {
  heard = [];
});
afterAll(() => {
  vi.unstubAllEnvs();
  server.closeAllConnections();
  server.close();
});

const get = () => dynamo.send(new GetItemCommand({ TableName: 'shop', Key: { pk: { S: 'a' }, sk: { S: 'b' } } }));
const put = () => dynamo.send(new PutItemCommand({ TableName: 'shop', Item: { pk: { S: '茶' } } }));
const transaction = () =>
  dynamo.send(new TransactWriteItemsCommand({ TransactItems: [{ Delete: { TableName: 'shop', Key: {} } }] }));

type Source = string | ArrayBuffer | ArrayBufferView;
const bytesOf = (source: Source): string | Uint8Array => {
  if (typeof source === 'string') return source;
  return ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source);
};

class Sha256 {
  readonly #hash: Hash | Hmac;
  constructor(key?: Source) {
    this.#hash = key === undefined ? createHash('sha256') : createHmac('sha256', bytesOf(key));
  }
  update(source: Source): void {
    this.#hash.update(bytesOf(source));
  }
  async digest(): Promise<Uint8Array> {
    return this.#hash.digest();
  }
  reset(): void {}
}

describe('the signature', () => {
  it.each([undefined, 'a/session+token=='])(
    'is the one that the SDK makes of the same request (session %s)',
    async (sessionToken) => {
      const credentials = {
        accessKeyId: 'AKIDEXAMPLE',
        secretAccessKey: 'wJalrXUtnFEMI/K7MDENG',
        ...(sessionToken ? { sessionToken } : {}),
      };
      const body = JSON.stringify({ TableName: 'shop', Key: { pk: { S: '商品#1' } } });
      const asked = { service: 'dynamodb', region: 'cn-north-1', host: 'dynamodb.cn-north-1.amazonaws.com.cn', body };
      const ours = signedHeaders(
        { ...asked, target: 'DynamoDB_20120810.GetItem', at: '20261125T040506Z' },
        credentials,
      );
      const signer = new SignatureV4({
        credentials,
        region: asked.region,
        service: asked.service,
        sha256: Sha256,
        applyChecksum: false,
      });
      const theirs = await signer.sign(
        {
          method: 'POST',
          protocol: 'https:',
          hostname: asked.host,
          path: '/',
          query: {},
          headers: { 'content-type': contentType, host: asked.host, 'x-amz-target': 'DynamoDB_20120810.GetItem' },
          body,
        },
        { signingDate: new Date('2026-11-25T04:05:06Z') },
      );
      expect(ours).toEqual(theirs.headers);
    },
  );

  it('is sent with the body it was made of, and with the session of a Lambda', async () => {
    answers = [says(200, {})];
    await put();
    expect(heard[0]?.headers).toMatchObject({
      'x-amz-target': 'DynamoDB_20120810.PutItem',
      'x-amz-security-token': 'token',
      authorization: expect.stringContaining('Credential=AKIDEXAMPLE/'),
    });
    expect(heard[0]?.body).toEqual({ TableName: 'shop', Item: { pk: { S: '茶' } } });
  });
});

describe('a call', () => {
  it.each([
    ['a throttle', refuses('ThrottlingException')],
    ['a fault of the service', says(500, { __type: 'InternalServerError' })],
    ['a gateway that speaks no JSON', (response: ServerResponse) => response.writeHead(503).end('<html>')],
    ['a connection that breaks', hangsUp],
  ])('goes on after %s', async (_, trouble) => {
    answers = [trouble, trouble, trouble, says(200, { Item: { pk: { S: 'a' } } })];
    expect((await get()).Item).toEqual({ pk: { S: 'a' } });
    expect(heard).toHaveLength(4);
  });

  it('gives up after four tries, and says why', async () => {
    answers = [refuses('ProvisionedThroughputExceededException')];
    await expect(get()).rejects.toMatchObject({ name: 'ProvisionedThroughputExceededException' });
    expect(heard).toHaveLength(4);
    answers = [hangsUp];
    await expect(get()).rejects.toMatchObject({ message: 'GetItem did not reach DynamoDB', cause: expect.any(Error) });
  });

  it('is not repeated where the answer is one', async () => {
    answers = [refuses('ConditionalCheckFailedException', { Item: { pk: { S: 'a' } } })];
    const failed = await put().catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(ConditionalCheckFailedException);
    expect(failed).toMatchObject({ name: 'ConditionalCheckFailedException', Item: { pk: { S: 'a' } } });
    answers = [refuses('ValidationException')];
    await expect(put()).rejects.toMatchObject({ name: 'ValidationException', message: 'ValidationException!' });
    expect(heard).toHaveLength(2);
  });
});

describe('a transaction', () => {
  it('is known by one token in all its tries, so that a lost answer does not refuse it', async () => {
    answers = [hangsUp, refuses('TransactionInProgressException'), says(200, {})];
    await transaction();
    await transaction();
    const tokens = heard.map((h) => h.body.ClientRequestToken);
    expect(tokens.slice(0, 3)).toEqual([tokens[0], tokens[0], tokens[0]]);
    expect(tokens[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(tokens[3]).not.toBe(tokens[0]);
  });

  it('that is cancelled says why for each item', async () => {
    const reasons = [{ Code: 'None' }, { Code: 'ConditionalCheckFailed', Item: { pk: { S: 'a' } } }];
    answers = [refuses('TransactionCanceledException', { CancellationReasons: reasons })];
    const failed = await transaction().catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(TransactionCanceledException);
    expect(failed).toMatchObject({ CancellationReasons: reasons });
    expect(heard).toHaveLength(1);
  });
});
