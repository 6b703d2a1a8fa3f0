import { describe, expect, expectTypeOf, test } from 'vitest';
import { routes } from '../../../contracts/routes.ts';
import { createClient, type Outcome } from '../../../web/shared/client.ts';

interface Sent {
  readonly url: string;
  readonly init: RequestInit;
}

const answering = (answer: (sent: Sent) => Response | Promise<Response>) => {
  const sent: Sent[] = [];
  const fetch = async (url: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    sent.push({ url: String(url), init });
    return answer({ url: String(url), init });
  };
  return { sent, client: createClient(routes, { locale: () => 'en', fetch }) };
};

const problem = {
  type: 'x',
  title: 'Some fields need your attention',
  status: 400,
  code: 'invalid_input',
  requestId: 'req_1',
  issues: [{ pointer: '#/address/phone', message: 'wrong' }],
};

describe('the typed client', () => {
  test('fills the path, the query, the language, the key and the body', async () => {
    const { client, sent } = answering(() => Response.json({ order: { id: 'ord_1' } }));
    const outcome = await client.call('cancelOrder', {
      params: { orderId: 'ord/1' },
      query: { key: 'a b' },
      body: {},
      idempotencyKey: 'k1',
    });
    expect(outcome).toEqual({ ok: true, value: { order: { id: 'ord_1' } } });
    expect(sent[0]?.url).toBe('/api/orders/ord%2F1/cancellation?key=a+b');
    expect(sent[0]?.init.method).toBe('POST');
    expect(sent[0]?.init.headers).toMatchObject({
      'accept-language': 'en',
      'idempotency-key': 'k1',
      'content-type': 'application/json',
    });
    expect(sent[0]?.init.body).toBe('{}');
  });

  test('leaves out what was not asked', async () => {
    const { client, sent } = answering(() => Response.json({ items: [], nextCursor: null }));
    await client.call('listOrders');
    expect(sent[0]?.url).toBe('/api/orders');
    expect(sent[0]?.init.headers).not.toHaveProperty('content-type');
    expect(sent[0]?.init.headers).not.toHaveProperty('idempotency-key');
  });

  test('gives a problem as a refusal with its issues', async () => {
    const { client } = answering(() => Response.json(problem, { status: 400 }));
    expect(await client.call('listMessages')).toEqual({ ok: false, refusal: problem });
  });

  test("tells a proxy's page from an answer of ours, whatever its status", async () => {
    for (const status of [200, 502]) {
      const { client } = answering(() => new Response('<html>Bad gateway</html>', { status }));
      const outcome = await client.call('listMessages');
      expect(outcome.ok ? '' : outcome.refusal.code).toBe('unreadable');
    }
  });

  test('a lost network is calm and in the language asked', async () => {
    const { client } = answering(() => Promise.reject(new TypeError('Failed to fetch')));
    const outcome = await client.call('listMessages');
    expect(outcome).toMatchObject({
      ok: false,
      refusal: { code: 'offline', title: expect.stringContaining('offline') },
    });
  });

  const hanging = ({ init }: Sent): Promise<Response> =>
    new Promise((_, reject) => {
      const signal = init.signal;
      if (signal?.aborted) reject(new Error('aborted'));
      signal?.addEventListener('abort', () => reject(new Error('aborted')));
    });

  test('stops waiting in time', async () => {
    const { client } = answering(hanging);
    const outcome = await client.call('listMessages', { timeout: 5 });
    expect(outcome.ok ? '' : outcome.refusal.code).toBe('timeout');
  });

  test('is called off by its caller', async () => {
    const { client } = answering(hanging);
    const stop = new AbortController();
    const waiting = client.call('listMessages', { signal: stop.signal });
    stop.abort();
    const outcome = await waiting;
    expect(outcome.ok ? '' : outcome.refusal.code).toBe('aborted');
  });

  test('no content is a success without a value', async () => {
    const { client } = answering(() => new Response(null, { status: 204 }));
    expect(await client.call('signOut')).toEqual({ ok: true, value: undefined });
  });

  test('refusal codes are those of the route', () => {
    type Code = Extract<Outcome<'placeOrder'>, { ok: false }>['refusal']['code'];
    expectTypeOf<'out_of_stock'>().toExtend<Code>();
    expectTypeOf<'offline'>().toExtend<Code>();
    expectTypeOf<'waybill_wrong'>().not.toExtend<Code>();
    expectTypeOf<'order_not_shippable'>().not.toExtend<Code>();
  });

  test('a row that moves money wants a key', () => {
    const { client } = answering(() => new Response(null, { status: 204 }));
    // @ts-expect-error a missing key does not compile
    expect(client.call('cancelOrder', { params: { orderId: 'ord_1' }, body: {} })).toBeInstanceOf(Promise);
  });
});
