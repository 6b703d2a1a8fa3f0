import { randomUUID } from 'node:crypto';
import { Agent as PlainAgent, request as plainRequest } from 'node:http';
import { Agent, request as tlsRequest } from 'node:https';
import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import { type Credentials, signedHeaders } from './signature.ts';

/**
 * DynamoDB's client with nothing but what the stores use: the SDK's commands go in, their answers and errors come out. The SDK's own client
 * takes 70 ms of a cold start and more than half of the processor time of a call, for choices that a Lambda does not have.
 */

/** The first try and three more, as the SDK's default for DynamoDB. */
const mostTries = 4;
const firstPauseMs = 50;
/** Of silence: a connection that died without a word. */
const patienceMs = 10_000;

const agents = {
  'http:': new PlainAgent({ keepAlive: true, maxSockets: 50 }),
  'https:': new Agent({ keepAlive: true, maxSockets: 50 }),
};

/** Load and passing trouble of the service (Amazon DynamoDB, "Error retries and exponential backoff"). */
const passing = new Set([
  'InternalServerError',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ServiceUnavailable',
  'ThrottlingException',
  'TransactionInProgressException',
]);

interface Operation {
  readonly name: string;
  readonly input: object;
}

interface Place {
  readonly endpoint: URL;
  readonly region: string;
  readonly credentials: Credentials;
}

/** Read anew each call: cheap, and whoever sets the environment later is heard. */
const place = async (): Promise<Place> => {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, AWS_REGION } = process.env;
  if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY || !AWS_REGION) {
    const elsewhere = await import('./credentials-elsewhere.ts');
    const [credentials, region] = [await elsewhere.credentialsElsewhere(), await elsewhere.regionElsewhere()];
    return { endpoint: endpointIn(region), region, credentials };
  }
  const credentials = {
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    sessionToken: AWS_SESSION_TOKEN,
  };
  return { endpoint: endpointIn(AWS_REGION), region: AWS_REGION, credentials };
};

let known: { readonly text: string; readonly url: URL } | null = null;
const endpointIn = (region: string): URL => {
  const text =
    process.env.AWS_ENDPOINT_URL_DYNAMODB ||
    process.env.AWS_ENDPOINT_URL ||
    `https://dynamodb.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`;
  if (known?.text !== text) known = { text, url: new URL(text) };
  return known.url;
};

interface Answer {
  readonly status: number;
  readonly text: string;
}

const post = ({ endpoint, region, credentials }: Place, operation: string, body: string): Promise<Answer> => {
  const secure = endpoint.protocol === 'https:';
  const at = new Date().toISOString().replace(/[-:]|\.\d{3}/g, '');
  const target = `DynamoDB_20120810.${operation}`;
  const headers = signedHeaders({ service: 'dynamodb', region, host: endpoint.host, target, body, at }, credentials);
  headers['content-length'] = String(Buffer.byteLength(body));
  const options = {
    agent: secure ? agents['https:'] : agents['http:'],
    method: 'POST',
    host: endpoint.hostname,
    port: endpoint.port,
    path: '/',
    headers,
  };
  return new Promise((done, failed) => {
    const sent = (secure ? tlsRequest : plainRequest)(options, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', failed);
      answer.on('end', () => done({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }));
    });
    sent.setTimeout(patienceMs, () => sent.destroy(new Error(`no answer to ${operation} within ${patienceMs} ms`)));
    sent.on('error', failed);
    sent.end(body);
  });
};

type Refused = Readonly<Record<string, unknown>>;

const refusedOf = (text: string): Refused => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Refused) : {};
  } catch {
    return {};
  }
};

/** The error that the SDK would throw: by its class where a store looks at more than the name. */
const errorOf = ({ status, text }: Answer): Error => {
  const { __type, Message, message = Message, ...rest } = refusedOf(text);
  const name = typeof __type === 'string' ? __type.slice(__type.lastIndexOf('#') + 1) : `HTTP ${status}`;
  const given = {
    ...rest,
    $metadata: { httpStatusCode: status },
    message: typeof message === 'string' ? message : name,
  };
  if (name === 'TransactionCanceledException') return new TransactionCanceledException(given);
  if (name === 'ConditionalCheckFailedException') return new ConditionalCheckFailedException(given);
  return Object.assign(new Error(given.message), { ...given, name });
};

const pause = (tried: number): Promise<void> =>
  new Promise((done) => setTimeout(done, firstPauseMs * 2 ** tried * Math.random()));

const once = async (
  where: Place,
  operation: string,
  body: string,
): Promise<{ readonly answer: unknown } | { readonly error: Error; readonly again: boolean }> => {
  let answer: Answer;
  try {
    answer = await post(where, operation, body);
  } catch (cause) {
    const error = new Error(`${operation} did not reach DynamoDB`, { cause });
    return { error, again: true };
  }
  if (answer.status === 200) return { answer: JSON.parse(answer.text) as unknown };
  const error = errorOf(answer);
  return { error, again: answer.status >= 500 || passing.has(error.name) };
};

const perform = async ({ name, input }: Operation): Promise<unknown> => {
  // One token for all tries, so that a transaction whose answer was lost is not refused by its own first try.
  const given = name === 'TransactWriteItems' ? { ClientRequestToken: randomUUID(), ...input } : input;
  const body = JSON.stringify(given);
  const where = await place();
  for (let tried = 0; ; tried++) {
    const outcome = await once(where, name, body);
    if ('answer' in outcome) return outcome.answer;
    if (!outcome.again || tried + 1 >= mostTries) throw outcome.error;
    await pause(tried);
  }
};

/** The SDK's commands carry their operation's schema: kind, namespace, name, and so on. */
const operationOf = (command: object): Operation => {
  const { schema, input } = command as { readonly schema?: unknown; readonly input?: unknown };
  const name: unknown = Array.isArray(schema) ? schema[2] : undefined;
  if (typeof name !== 'string' || typeof input !== 'object' || input === null)
    throw new Error('a command of this SDK does not tell its operation');
  return { name, input };
};

// What DynamoDB sends is what the SDK's types say, all but binary values, which the shop does not store.
export const leanClient: Pick<DynamoDBClient, 'send'> = {
  send: ((command: object) => perform(operationOf(command))) as DynamoDBClient['send'],
};
