import { once } from 'node:events';
import { request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { destinationOf } from '../../contracts/site.ts';

export interface Door {
  readonly origin: string;
  /** From then on requests reach the API; before it there is none. */
  readonly opensTo: (api: { readonly port: number; readonly host: string }) => void;
  readonly stop: () => Promise<void>;
}

/**
 * What stands in for CloudFront before the deployed HTTP API: the same address function, the same two headers written over whatever a
 * visitor claims. It serves no files.
 */
export const openDoor = async (): Promise<Door> => {
  let api: { readonly port: number; readonly host: string } | null = null;
  const server = createServer((request, response) => {
    if (api) passOn(api, request, response);
    else response.writeHead(503).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (!address || typeof address !== 'object') throw new Error('the door has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    opensTo: (target) => {
      api = target;
    },
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
};

const passOn = (
  api: { readonly port: number; readonly host: string },
  request: IncomingMessage,
  response: ServerResponse,
): void => {
  const url = new URL(request.url ?? '/', 'http://door');
  const { kind, path } = destinationOf(url.pathname);
  if (kind === 'file') {
    response.writeHead(404).end();
    return;
  }
  const onward = ask({
    host: '127.0.0.1',
    port: api.port,
    method: request.method,
    path: path + url.search,
    headers: {
      ...request.headers,
      host: api.host,
      'x-forwarded-host': request.headers.host ?? '',
      'x-viewer-address': request.socket.remoteAddress ?? '',
    },
  });
  onward.on('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => response.writeHead(502).end());
  request.pipe(onward);
};
