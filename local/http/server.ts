import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { RouteName } from '../../contracts/routes.ts';
import { contentSecurityPolicy, permissionsPolicy, referrerPolicy } from '../../contracts/security.ts';
import { destinationOf } from '../../contracts/site.ts';
import { uploadsPath } from '../buckets.ts';
import { wayOf } from './compress.ts';
import { eventOf } from './event.ts';
import { type Mount, serveFile } from './files.ts';
import { matchRoute } from './match.ts';

export interface SiteOptions {
  readonly port: number;
  readonly mounts: readonly Mount[];
  /** Takes the forms that bring originals, as S3 does in AWS. */
  readonly uploads?: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Runs a route's Lambda handler. */
  readonly invoke: (name: RouteName, event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>;
}

/** API Gateway's limit on a payload: 10 MB. */
const largestPayload = 10 * 1024 * 1024;

/** The shop's one origin: what CloudFront, its function, the site bucket and the HTTP API are together in AWS. */
export const startSite = (options: SiteOptions): Promise<Server> => {
  const server = createServer((request, response) => {
    serve(options, request, response).catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      if (response.headersSent) response.destroy();
      else plain(response, 500, '{"message":"Internal Server Error"}');
    });
  });
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(options.port, '127.0.0.1', () => done(server));
  });
};

/** CloudFront's response headers policy; HSTS is left out, since a laptop has no TLS. */
const always = {
  'content-security-policy': contentSecurityPolicy,
  'permissions-policy': permissionsPolicy,
  'referrer-policy': referrerPolicy,
  'x-content-type-options': 'nosniff',
};

const serve = async (options: SiteOptions, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const url = urlOf(request);
  if (!url) return plain(response, 400, '{"message":"Bad Request"}');
  if (options.uploads && request.method === 'POST' && url.pathname === uploadsPath)
    return options.uploads(request, response);
  const destination = destinationOf(url.pathname);
  if (destination.kind === 'file') {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return plain(response, 405, '{"message":"Method Not Allowed"}');
    for (const [name, value] of Object.entries(always)) response.setHeader(name, value);
    if (!serveFile(options.mounts, destination.path, request, response)) plain(response, 404, 'Not Found');
    return;
  }
  // HEAD is answered by CloudFront from the GET.
  const method = request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET');
  const matched = matchRoute(method, destination.path);
  if (!matched) return plain(response, 404, '{"message":"Not Found"}');
  const body = hasBody(request) ? await read(request) : noBody;
  if (!body) return plain(response, 413, '{"message":"Request Too Long"}');
  const event = eventOf(request, url, matched, body, randomUUID());
  send(request, response, await options.invoke(matched.name, event));
};

const noBody = Buffer.alloc(0);
/** RFC 9112, 6.3: a request without these headers has none. */
const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';

const urlOf = (request: IncomingMessage): URL | null => {
  try {
    return new URL(request.url ?? '/', 'http://localhost');
  } catch {
    return null;
  }
};

const read = async (request: IncomingMessage): Promise<Buffer | null> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > largestPayload) return null;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
};

const send = (request: IncomingMessage, response: ServerResponse, answer: APIGatewayProxyStructuredResultV2): void => {
  const headers: Record<string, string | number | string[]> = { ...always };
  for (const [name, value] of Object.entries(answer.headers ?? {})) headers[name.toLowerCase()] = String(value);
  if (answer.cookies && answer.cookies.length > 0) headers['set-cookie'] = answer.cookies;
  const text = Buffer.from(answer.body ?? '', answer.isBase64Encoded ? 'base64' : 'utf8');
  const travels = wayOf(request, String(headers['content-type'] ?? ''), text.length);
  if (travels !== 'as-is') headers.vary = 'accept-encoding';
  if (travels === 'gzip') headers['content-encoding'] = 'gzip';
  const body = travels === 'gzip' ? gzipSync(text) : text;
  const status = answer.statusCode ?? 200;
  if (status !== 204) headers['content-length'] = body.length;
  response.writeHead(status, headers);
  response.end(request.method === 'HEAD' ? undefined : body);
};

const plain = (response: ServerResponse, status: number, body: string): void => {
  response
    .writeHead(status, {
      ...always,
      'content-type': body.startsWith('{') ? 'application/json' : 'text/plain; charset=utf-8',
    })
    .end(body);
};
