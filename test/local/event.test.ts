import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { eventOf } from '../../local/http/event.ts';
import { matchRoute } from '../../local/http/match.ts';

const request = (headers: Record<string, string>, method = 'POST'): IncomingMessage =>
  ({ headers, method, httpVersion: '1.1', socket: { remoteAddress: '127.0.0.1' } }) as unknown as IncomingMessage;

const matched = { routeKey: 'POST /api/orders', path: '/api/orders', params: {} };
const make = (headers: Record<string, string>, body = '', url = 'http://localhost/api/orders') =>
  eventOf(request(headers), new URL(url), matched, Buffer.from(body), 'r-1');

describe('the payload 2.0 event', () => {
  it('moves cookies out of the headers into an array', () => {
    const event = make({ cookie: 'a=1; b=2', 'x-a': 'y' });
    expect(event.cookies).toEqual(['a=1', 'b=2']);
    expect(event.headers).toEqual({ 'x-a': 'y' });
  });

  it('leaves absent parts absent', () => {
    const event = make({});
    expect(event).not.toHaveProperty('cookies');
    expect(event).not.toHaveProperty('queryStringParameters');
    expect(event).not.toHaveProperty('pathParameters');
    expect(event).not.toHaveProperty('body');
    expect(event.isBase64Encoded).toBe(false);
  });

  it('keeps JSON as text and sends a form post in base64', () => {
    expect(make({ 'content-type': 'application/json; charset=utf-8' }, '{"a":"中"}').body).toBe('{"a":"中"}');
    const form = make({ 'content-type': 'application/x-www-form-urlencoded' }, 'param=1');
    expect(form.isBase64Encoded).toBe(true);
    expect(Buffer.from(form.body ?? '', 'base64').toString()).toBe('param=1');
  });

  it('joins repeated query parameters by commas', () => {
    expect(make({}, '', 'http://localhost/api/orders?a=1&a=2&b=%E4%B8%AD').queryStringParameters).toEqual({
      a: '1,2',
      b: '中',
    });
  });
});

describe('matching a request to a row', () => {
  it('finds the parameters', () => {
    expect(matchRoute('GET', '/api/orders/ord_1')).toMatchObject({
      name: 'getOrder',
      params: { orderId: 'ord_1' },
      routeKey: 'GET /api/orders/{orderId}',
    });
  });

  it('prefers a literal segment over a parameter', () => {
    expect(matchRoute('GET', '/pages/sitemap.xml')?.name).toBe('siteMap');
    expect(matchRoute('GET', '/pages/en/home')?.name).toBe('homePage');
  });

  it('knows no other method, longer path or empty parameter', () => {
    expect(matchRoute('DELETE', '/api/orders')).toBeNull();
    expect(matchRoute('GET', '/api/orders/a/b')).toBeNull();
    expect(matchRoute('GET', '/api/orders/')).toBeNull();
  });
});
