import { AwsSigv4Signer } from '@opensearch-project/opensearch/aws-v3';
import Connection from '@opensearch-project/opensearch/lib/Connection.js';
import { ConnectionPool } from '@opensearch-project/opensearch/lib/pool/index.js';
import Serializer from '@opensearch-project/opensearch/lib/Serializer.js';
import Transport from '@opensearch-project/opensearch/lib/Transport.js';

// The client's transport alone: its classes for each of 600 API calls would make every search Lambda half a megabyte bigger.

export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
  /** Several JSON objects, a line each, as `_bulk` and `_msearch` take them. */
  readonly lines?: readonly object[];
  /** Statuses that are answers and no faults. */
  readonly expected?: readonly number[];
}

export interface Answer {
  readonly status: number;
  /** To be parsed by who asked. */
  readonly body: unknown;
}

/** One OpenSearch domain or node. */
export interface OpenSearch {
  call(call: Call): Promise<Answer>;
  close(): void;
}

/** An OpenSearch call that was refused or failed; the message tells the call and OpenSearch's reason. */
export class OpenSearchFault extends Error {
  readonly status: number | null;

  constructor(call: Call, status: number | null, reason: string, cause: unknown) {
    super(`${call.method} ${call.path}: ${status ?? 'no answer'} ${reason}`, { cause });
    this.name = 'OpenSearchFault';
    this.status = status;
  }
}

/** Shorter than a Lambda's time, so that a slow domain is told as such. */
const requestTimeoutMs = 8000;

/** Plain HTTP is only ever this machine; everything else is a domain in AWS, which knows callers by their signature. */
const isThisMachine = ({ protocol, hostname }: URL): boolean =>
  protocol === 'http:' && (hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]');

/** Connections whose calls carry the signature of the process's AWS identity. */
export const signed = (region: string | undefined) => {
  if (!region) throw new Error('AWS_REGION is not set, and calls to OpenSearch are signed for a region');
  return AwsSigv4Signer({ region, service: 'es' });
};

/**
 * @param endpoint `https://` address of a domain, called with the signature of the process's AWS identity; or `http://` of this machine,
 *   called without
 * @throws if the endpoint is plain HTTP elsewhere
 */
export const connect = (endpoint: string, region = process.env.AWS_REGION): OpenSearch => {
  const url = new URL(endpoint);
  if (url.protocol !== 'https:' && !isThisMachine(url))
    throw new Error(`an OpenSearch endpoint is https, or http on this machine: ${url.origin}`);
  return openSearchOver(url, isThisMachine(url) ? { Connection, Transport } : signed(region));
};

/** The same over given classes of connection and transport. */
export const openSearchOver = (
  url: URL,
  classes: { readonly Connection: typeof Connection; readonly Transport: typeof Transport },
): OpenSearch => {
  const serializer = new Serializer();
  const emit = (): boolean => false;
  const pool = new ConnectionPool({
    emit,
    Connection: classes.Connection,
    ssl: {},
    agent: { keepAlive: true, maxSockets: 16 },
    pingTimeout: 3000,
    resurrectStrategy: 'none',
    sniffEnabled: false,
  });
  pool.addConnection(url.origin);
  const transport = new classes.Transport({
    emit,
    connectionPool: pool,
    serializer,
    maxRetries: 2,
    requestTimeout: requestTimeoutMs,
    sniffEndpoint: '',
    headers: {},
    name: 'shop',
  });
  return { call: (call) => callBy(transport, call), close: () => pool.empty() };
};

const callBy = async (transport: Transport, call: Call): Promise<Answer> => {
  const { method, path, query, body, lines, expected } = call;
  const params = {
    method,
    path,
    ...(query ? { querystring: { ...query } } : {}),
    ...(body ? { body } : {}),
    ...(lines ? { bulkBody: [...lines] } : {}),
  };
  try {
    const answer = await transport.request(params, { ignore: [...(expected ?? [])] });
    return { status: answer.statusCode ?? 0, body: answer.body };
  } catch (error) {
    throw faultOf(call, error);
  }
};

// The client's own error carries the whole request; with what a shopper typed in it, that is nothing to keep in a log.
const faultOf = (call: Call, error: unknown): OpenSearchFault => {
  const status = typeof error === 'object' && error && 'statusCode' in error ? Number(error.statusCode) || null : null;
  const reason = error instanceof Error ? error.message : String(error);
  return new OpenSearchFault(call, status, reason, error instanceof Error ? new Error(error.name) : error);
};
