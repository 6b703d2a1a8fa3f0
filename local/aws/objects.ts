import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dirname, join, normalize } from 'node:path';

/**
 * The part of S3 the shop uses, path style: GET, HEAD, PUT and DELETE of an object with ETag, If-Match and If-None-Match
 * (https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-requests.html). Writes are whole or not at all.
 */
export const serveObject = (
  folder: string,
  path: string,
  request: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
): void => {
  const file = normalize(join(folder, decodeURIComponent(path)));
  if (!file.startsWith(normalize(folder)) || path.split('/').length < 3) return fail(response, 400, 'InvalidRequest');
  if (request.method === 'PUT') return put(file, request, body, response);
  if (!existsSync(file)) return fail(response, request.method === 'DELETE' ? 204 : 404, 'NoSuchKey');
  if (request.method === 'DELETE') {
    rmSync(file);
    response.writeHead(204).end();
    return;
  }
  get(file, request, response);
};

const tagOf = (content: Buffer): string => `"${createHash('md5').update(content).digest('hex')}"`;

const get = (file: string, request: IncomingMessage, response: ServerResponse): void => {
  const content = readFileSync(file);
  const tag = tagOf(content);
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304, { etag: tag }).end();
    return;
  }
  response.writeHead(200, { etag: tag, 'content-length': content.length, 'content-type': 'application/octet-stream' });
  response.end(request.method === 'HEAD' ? undefined : content);
};

const put = (file: string, request: IncomingMessage, body: Buffer, response: ServerResponse): void => {
  const present = existsSync(file) ? tagOf(readFileSync(file)) : null;
  const mustBe = request.headers['if-match'];
  const mustNotBe = request.headers['if-none-match'];
  if ((mustBe !== undefined && mustBe !== present) || (mustNotBe === '*' && present !== null))
    return fail(response, 412, 'PreconditionFailed');
  const content = request.headers['content-encoding']?.includes('aws-chunked') ? unchunked(body) : body;
  keep(file, content);
  response.writeHead(200, { etag: tagOf(content) }).end();
};

const keep = (file: string, content: Buffer): void => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.part`, content);
  renameSync(`${file}.part`, file);
};

/** @returns false where the key would lead out of its bucket */
export const keepObject = (folder: string, bucket: string, key: string, content: Buffer): boolean => {
  const inside = normalize(join(folder, bucket, '/'));
  const file = normalize(join(inside, key));
  if (!file.startsWith(inside) || file.endsWith('/') || file === inside) return false;
  keep(file, content);
  return true;
};

/** The SDK frames a streamed body as `size;signature CRLF data CRLF ... 0` with trailing checksums. */
const unchunked = (framed: Buffer): Buffer => {
  const parts: Buffer[] = [];
  for (let at = 0; at < framed.length; ) {
    const end = framed.indexOf('\r\n', at);
    const size = Number.parseInt(framed.subarray(at, end).toString('latin1').split(';')[0] ?? '', 16);
    if (!(size > 0)) break;
    parts.push(framed.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
  }
  return Buffer.concat(parts);
};

const fail = (response: ServerResponse, status: number, code: string): void => {
  response.writeHead(status, { 'content-type': 'application/xml' });
  response.end(
    status === 204 ? undefined : `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code></Error>`,
  );
};
