import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

const worthIt = 1000;
const compressible = /^(text\/|application\/(json|javascript|xml|manifest\+json|problem\+json)|image\/svg)/;
const kept = new Map<string, Buffer>();

/**
 * The body as CloudFront would send it: gzipped where the browser takes it and it is text of some size. What has a name (a file that
 * does not change under it) is compressed once.
 */
export const compressed = (request: IncomingMessage, response: ServerResponse, body: Buffer, name?: string): Buffer => {
  if (!compressible.test(String(response.getHeader('content-type') ?? ''))) return body;
  response.setHeader('vary', 'accept-encoding');
  if (body.length < worthIt || !/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) return body;
  response.setHeader('content-encoding', 'gzip');
  const held = name === undefined ? undefined : kept.get(name);
  if (held) return held;
  const zipped = gzipSync(body);
  if (name !== undefined) kept.set(name, zipped);
  return zipped;
};
