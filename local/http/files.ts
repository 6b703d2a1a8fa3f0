import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { compressed } from './compress.ts';

/** Larger files are streamed as they are. */
const mostHeld = 4 * 1024 * 1024;

/** Which folder serves which part of the site, first fit first: what the site bucket holds in AWS. */
export interface Mount {
  readonly prefix: string;
  readonly folder: string;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.avif': 'image/avif',
  '.webp': 'image/webp',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
};

/** Serves a file of the static site, or says that there is none. Hashed assets and pictures never change under a name. */
export const serveFile = (
  mounts: readonly Mount[],
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): boolean => {
  const file = fileOf(mounts, path);
  if (!file) return false;
  const { size, mtimeMs } = statSync(file);
  const tag = `"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"`;
  const unchanging = /\/(assets|pictures)\//.test(path);
  response.setHeader('cache-control', unchanging ? 'public, max-age=31536000, immutable' : 'no-cache');
  response.setHeader('etag', tag);
  response.setHeader('x-content-type-options', 'nosniff');
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304).end();
    return true;
  }
  response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
  const body = size <= mostHeld ? compressed(request, response, readFileSync(file), `${file}${tag}`) : null;
  response.setHeader('content-length', body?.length ?? size);
  response.writeHead(200);
  if (request.method === 'HEAD') response.end();
  else if (body) response.end(body);
  else createReadStream(file).pipe(response);
  return true;
};

const fileOf = (mounts: readonly Mount[], path: string): string | null => {
  for (const { prefix, folder } of mounts) {
    if (!path.startsWith(prefix)) continue;
    const file = normalize(join(folder, path.slice(prefix.length)));
    if (file.startsWith(normalize(folder)) && existsSync(file) && statSync(file).isFile()) return file;
  }
  return null;
};
