import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as a sandbox sees it: `target` is the path and query exactly as sent, since signatures are made over it. */
export interface Incoming {
  readonly method: string;
  readonly target: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** `hang_up`: the connection is cut without a word, as when a network fails. */
export type Handle = (incoming: Incoming) => Promise<Reply | 'hang_up'> | Reply | 'hang_up';

export interface Listening {
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

const largestBody = 64 * 1024;

/** Listens on this machine only; port 0 takes a free one. */
export const listen = async (port: number, handle: Handle): Promise<Listening> => {
  const server = createServer((request, response) => {
    answer(request, response, handle).catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      response.destroy();
    });
  });
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', done);
  });
  const { port: actual } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${actual}`,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
};

const answer = async (request: IncomingMessage, response: ServerResponse, handle: Handle): Promise<void> => {
  const body = await bodyOf(request);
  const reply = body === null ? { status: 413 } : await handle(incomingOf(request, body));
  if (reply === 'hang_up') {
    response.destroy();
    return;
  }
  response.writeHead(reply.status, { 'cache-control': 'no-store', ...reply.headers });
  response.end(reply.body);
};

const incomingOf = (request: IncomingMessage, body: string): Incoming => {
  const target = request.url ?? '/';
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return { method: request.method ?? 'GET', target, url: new URL(target, 'http://sandbox'), headers, body };
};

const bodyOf = async (request: IncomingMessage): Promise<string | null> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > largestBody) return null;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
};

export const html = (body: string, status = 200): Reply => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body,
});

export const json = (body: unknown, status = 200): Reply => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(body),
});

export const seeOther = (location: string): Reply => ({ status: 303, headers: { location } });

export const isEnglish = (incoming: Incoming): boolean => {
  const asked = incoming.url.searchParams.get('lang') ?? incoming.headers['accept-language'] ?? '';
  return asked.trim().toLowerCase().startsWith('en');
};
