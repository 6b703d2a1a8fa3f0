import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

const worthIt = 1000;
const compressible = /^(text\/|application\/(json|javascript|xml|manifest\+json|problem\+json)|image\/svg)/;
const kept = new Map<string, Buffer>();

/** How a body travels, as CloudFront would send it: gzipped where the browser takes it and it is text of some size. */
export const wayOf = (request: IncomingMessage, contentType: string, bytes: number): 'as-is' | 'plain' | 'gzip' => {
  if (!compressible.test(contentType)) return 'as-is';
  return bytes >= worthIt && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? '')) ? 'gzip' : 'plain';
};

/** A file's body, compressed once for the name it does not change under. */
export const compressed = (request: IncomingMessage, response: ServerResponse, body: Buffer, name: string): Buffer => {
  const way = wayOf(request, String(response.getHeader('content-type') ?? ''), body.length);
  if (way !== 'as-is') response.setHeader('vary', 'accept-encoding');
  if (way !== 'gzip') return body;
  response.setHeader('content-encoding', 'gzip');
  const zipped = kept.get(name) ?? gzipSync(body);
  kept.set(name, zipped);
  return zipped;
};
