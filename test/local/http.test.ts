import { mkdtempSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../contracts/security.ts';
import { startSite } from '../../local/http/server.ts';

let site: Server;
let base: string;
const long = '商品'.repeat(2000);

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  writeFileSync(join(folder, 'shell.html'), `<!doctype html>${long}`);
  site = await startSite({
    port: 0,
    mounts: [{ prefix: '/', folder }],
    invoke: async (name, event) =>
      name === 'getHealth'
        ? {
            statusCode: 200,
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ status: 'ok', long }),
            cookies: ['a=1', 'b=2'],
          }
        : { statusCode: 404, headers: { 'content-type': 'text/html' }, body: `${name} ${event.rawPath}` },
  });
  const address = site.address();
  base = `http://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}`;
});
afterAll(() => {
  site.close();
});

test('text travels compressed and arrives whole, from a file and from a function', async () => {
  for (const path of ['/cart', '/api/health']) {
    const answer = await fetch(base + path);
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(await answer.text()).toContain(long);
  }
  const plain = await fetch(`${base}/cart`, { headers: { 'accept-encoding': 'identity' } });
  expect(plain.headers.get('content-encoding')).toBeNull();
});

test('every answer carries the security headers, and each cookie its own line', async () => {
  const answer = await fetch(`${base}/api/health`);
  expect(answer.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
  expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
});

test('HEAD answers like GET without the body', async () => {
  const answer = await fetch(`${base}/cart`, { method: 'HEAD' });
  expect(answer.status).toBe(200);
  expect(await answer.text()).toBe('');
});

test('no address leads out of the site’s folder', async () => {
  for (const path of [
    '/assets/../../../etc/passwd',
    '/assets/%2e%2e/%2e%2e/etc/passwd',
    '/admin/..%2f..%2fetc/passwd',
  ]) {
    const answer = await fetch(base + path);
    expect(await answer.text()).not.toContain('root:');
  }
});

test('a method or address the tables do not know is refused', async () => {
  expect((await fetch(`${base}/cart`, { method: 'POST' })).status).toBe(405);
  expect((await fetch(`${base}/api/health`, { method: 'DELETE' })).status).toBe(404);
  expect(await (await fetch(`${base}/nothing/here`)).text()).toBe('notFoundPage /pages/zh-CN/not-found');
});
