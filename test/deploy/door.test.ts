import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { openDoor } from '../../tools/deploy-tier/door.ts';

/** An API that answers what it was asked. */
const echo = async () => {
  const server = createServer((request: IncomingMessage, response) => {
    const { host, 'x-forwarded-host': forwarded, 'x-viewer-address': viewer } = request.headers;
    response.setHeader('set-cookie', ['a=1', 'b=2']);
    response.end(JSON.stringify({ method: request.method, url: request.url, host, forwarded, viewer }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return { server, port: address && typeof address === 'object' ? address.port : 0 };
};

test('the door leads addresses as the site does, and what a visitor claims of host and address counts for nothing', async () => {
  const { server, port } = await echo();
  const door = await openDoor();
  try {
    expect((await fetch(`${door.origin}/`)).status).toBe(503);
    door.opensTo({ port, host: 'abc.execute-api.localhost' });
    const page = await fetch(`${door.origin}/en/p/mug?x=1`, {
      headers: { 'x-forwarded-host': 'evil.example', 'x-viewer-address': '6.6.6.6' },
    });
    expect(page.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(await page.json()).toEqual({
      method: 'GET',
      url: '/pages/en/product/mug?x=1',
      host: 'abc.execute-api.localhost',
      forwarded: door.origin.slice('http://'.length),
      viewer: '127.0.0.1',
    });
    const posted = await fetch(`${door.origin}/api/orders`, { method: 'POST', body: '{}' });
    expect(await posted.json()).toMatchObject({ method: 'POST', url: '/api/orders' });
    expect((await fetch(`${door.origin}/assets/main.js`)).status).toBe(404);
  } finally {
    await door.stop();
    server.close();
    server.closeAllConnections();
  }
});
