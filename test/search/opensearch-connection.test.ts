import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { writeAll } from '../../functions/gateways/search/opensearch/bulk.ts';
import { connect, openSearchOver, signed } from '../../functions/gateways/search/opensearch/connection.ts';

interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}
interface Canned {
  readonly status: number;
  readonly body: object;
}

let server: Server;
let url: URL;
let seen: Seen[];
let answers: Canned[];

beforeEach(async () => {
  seen = [];
  answers = [];
  server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += String(chunk);
    seen.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body });
    const answer = answers.shift() ?? { status: 200, body: {} };
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  for (const [name, value] of Object.entries({
    AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
    AWS_SESSION_TOKEN: 'session-token',
    AWS_REGION: 'ap-east-1',
  }))
    vi.stubEnv(name, value);
});

afterEach(() => {
  vi.unstubAllEnvs();
  server.closeAllConnections();
  server.close();
});

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** Signature version 4 by AWS's description of it (IAM user guide, "Create a signed AWS API request"). */
const signatureOf = ({ method, url: path, headers, body }: Seen, signedHeaders: string, secret: string): string => {
  const [pathname = '', query = ''] = path.split('?');
  const names = signedHeaders.split(';');
  const canonicalHeaders = names.map((name) => `${name}:${String(headers[name]).trim()}\n`).join('');
  const canonical = [method, pathname, query, canonicalHeaders, signedHeaders, sha256(body)].join('\n');
  const time = String(headers['x-amz-date']);
  const scope = `${time.slice(0, 8)}/ap-east-1/es/aws4_request`;
  const key = [time.slice(0, 8), 'ap-east-1', 'es', 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${secret}`);
  return hmac(key, ['AWS4-HMAC-SHA256', time, scope, sha256(canonical)].join('\n')).toString('hex');
};

test('a call to a domain carries the signature of the AWS identity over its body', async () => {
  const search = openSearchOver(url, signed('ap-east-1'));
  await search.call({ method: 'POST', path: '/shop-products/_search', body: { query: { term: { id: '连衣裙' } } } });
  await search.call({ method: 'POST', path: '/_bulk', lines: [{ index: { _id: '1' } }, { name: '茶' }] });
  search.close();
  for (const call of seen) {
    const found = /SignedHeaders=(\S+), Signature=([0-9a-f]{64})$/.exec(String(call.headers.authorization));
    expect(found?.[2]).toBe(signatureOf(call, found?.[1] ?? '', 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY'));
    expect(found?.[1]?.split(';')).toEqual(expect.arrayContaining(['host', 'x-amz-date', 'x-amz-security-token']));
    expect(call.headers['x-amz-security-token']).toBe('session-token');
    expect(call.headers['x-amz-content-sha256']).toBe(sha256(call.body));
  }
  expect(seen).toHaveLength(2);
});

test('this machine is called without a signature, anywhere else plain HTTP is refused', async () => {
  const search = connect(url.href);
  await search.call({ method: 'GET', path: '/_alias/shop-products' });
  search.close();
  expect(seen[0]?.headers.authorization).toBeUndefined();
  expect(() => connect('http://search.example.com')).toThrow('https');
  expect(() => connect('http://127.0.0.1.example.com')).toThrow('https');
  expect(() => connect('https://domain.ap-east-1.es.amazonaws.com', '')).toThrow('AWS_REGION');
});

test('an unexpected answer is a fault that tells the call and keeps what a shopper typed out of it', async () => {
  answers = [{ status: 400, body: { error: { type: 'parsing_exception', reason: 'no such query' } } }];
  const search = connect(url.href);
  const call = search.call({ method: 'POST', path: '/shop-products/_search', body: { query: 'a private wish' } });
  await expect(call).rejects.toThrow(/POST \/shop-products\/_search: 400/);
  const fault: unknown = await call.catch((error: unknown) => error);
  expect(inspect(fault, { depth: 20 })).not.toContain('private wish');
  answers = [{ status: 404, body: {} }];
  expect((await search.call({ method: 'GET', path: '/_alias/none', expected: [404] })).status).toBe(404);
  search.close();
});

test('documents that a busy domain turned away are sent again, and only those', async () => {
  const item = (status: number, type?: string) => ({ index: { status, ...(type ? { error: { type } } : {}) } });
  answers = [
    { status: 200, body: { items: [item(201), item(429, 'rejected_execution_exception'), item(409)] } },
    { status: 200, body: { items: [item(201)] } },
  ];
  const search = connect(url.href);
  const writes = ['a', 'b', 'c'].map((id) => ({ index: 'shop', id, version: 1, source: { id } }));
  expect(await writeAll(search, writes)).toBe('written');
  expect(seen.map(({ body }) => body.trim().split('\n').length / 2)).toEqual([3, 1]);
  expect(seen[1]?.body).toContain('"b"');
  search.close();
});

test('a document that OpenSearch refuses is a fault, and an index that is gone is told', async () => {
  const search = connect(url.href);
  const write = [{ index: 'shop', id: 'a', version: 1, source: {} }];
  answers = [
    { status: 200, body: { items: [{ index: { status: 400, error: { type: 'strict_dynamic_mapping_exception' } } }] } },
  ];
  await expect(writeAll(search, write)).rejects.toThrow('strict_dynamic_mapping_exception');
  answers = [
    { status: 200, body: { items: [{ index: { status: 404, error: { type: 'index_not_found_exception' } } }] } },
  ];
  expect(await writeAll(search, write)).toBe('gone');
  search.close();
});
