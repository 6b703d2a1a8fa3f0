import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RouteRow } from '../../contracts/route-row.ts';
import { fileOfRoute, type RouteName, routes } from '../../contracts/routes.ts';
import type { ShopperId } from '../../contracts/values/id.ts';
import { addressIdOf, guestIdOf, newMessageId, newPaymentId } from '../../functions/runtime/ids.ts';
import { putAddress } from '../../functions/stores/addresses.ts';
import { putMessage } from '../../functions/stores/messages.ts';
import { beginAttempt } from '../../functions/stores/payments.ts';
import { startEngine, type TestEngine } from '../support/engine.ts';
import { type ApiHandler, type Asked, call } from '../support/event.ts';
import { boughtBy, shanghai } from '../support/orders.ts';
import { noon, seedProduct, setUpShop } from '../support/seed.ts';
import { customerCookieFor } from '../support/sign-in.ts';

/**
 * Every row for shoppers that names something in its path, or lists things, is asked for what is someone else's: it must not be found, by whoever it is.
 * The rows are the table's own; a new one is tried without a change here.
 */
const rows = (Object.entries(routes) as [RouteName, RouteRow][]).filter(
  ([, { access }]) => access === 'shopper' || access === 'customer',
);
const naming = rows.filter(([, { path }]) => path.includes('{'));
/** Rows that neither name nor list anything: each acts on what is sent, or on the session that asks. */
const aboutOneself: readonly RouteName[] = [
  'quoteCart',
  'placeOrder',
  'startSession',
  'endSession',
  'getAccount',
  'addAddress',
];
const listing = rows.filter(([name, { path }]) => !path.includes('{') && !aboutOneself.includes(name));

/** What a body must have to be read at all; a row that wants none ignores it. */
const body = { channel: 'wechat', reason: 'other' };

interface Owned {
  readonly cookies: readonly string[];
  readonly params: Readonly<Record<string, string>>;
}

const guestCookie = (letter: string): string => `shop_guest=${letter.repeat(43)}`;

/** An order awaiting payment with an attempt to pay it, a message and an address. */
const belongings = async (who: ShopperId): Promise<Owned['params']> => {
  const order = await boughtBy(who, { lines: { 'MUG-1': 1 }, total: 7_100 });
  const payment = {
    id: newPaymentId(),
    orderId: order.id,
    channel: 'wechat' as const,
    way: 'native' as const,
    state: 'pending' as const,
    amount: order.totals.total,
    createdAt: new Date().toISOString(),
    expiresAt: '2999-01-01T00:00:00.000Z',
    paidAt: null,
    transactionId: null,
    next: null,
    nextUntil: null,
    version: 1,
  };
  expect(await beginAttempt({ payment, merchant: '1' }, order, noon)).toBe('begun');
  const message = {
    id: newMessageId(),
    kind: 'order_placed' as const,
    title: { zh: '已下单', en: 'Ordered' },
    text: { zh: '。', en: '.' },
    orderId: order.id,
    sentAt: noon,
    readAt: null,
  };
  await putMessage(who, message);
  const addressId = addressIdOf(shanghai);
  await putAddress(who, { id: addressId, address: shanghai, savedAt: noon });
  return { orderId: order.id, paymentId: payment.id, messageId: message.id, addressId };
};

let engine: TestEngine;
const owners = new Map<'guest' | 'customer', Owned>();
const strangers = new Map<string, readonly string[]>();
beforeAll(async () => {
  engine = await startEngine();
  await setUpShop();
  await seedProduct({ stock: { 'MUG-1': { hangzhou: 9 } } });
  const customer = await customerCookieFor('13800138000');
  const other = await customerCookieFor('13900139000');
  owners.set('guest', { cookies: [guestCookie('a')], params: await belongings(guestIdOf('a'.repeat(43))) });
  owners.set('customer', { cookies: [customer.cookie], params: await belongings(customer.id) });
  strangers.set('a stranger without a cookie', []);
  strangers.set('another guest', [guestCookie('b')]);
  strangers.set('another customer', [other.cookie]);
  // Whoever signs in on a device sees what its guest did only once it has been made theirs.
  strangers.set("another customer on the guest's device", [other.cookie, guestCookie('a')]);
  strangers.set("a guest with a session that is over, on the customer's device", [
    `shop_session=${'x'.repeat(43)}`,
    guestCookie('c'),
  ]);
});
afterAll(() => engine.stop());

const handlerOf = async (name: RouteName, { area }: RouteRow): Promise<ApiHandler> => {
  const file = `../../functions/http/${area}/${fileOfRoute(name)}.ts`;
  return ((await import(/* @vite-ignore */ file)) as { handler: ApiHandler }).handler;
};
let keys = 0;
const ask = async (name: RouteName, row: RouteRow, asked: Asked) =>
  call<{ code?: string; items?: unknown[] }>(await handlerOf(name, row), name, {
    ...asked,
    ...(row.method === 'GET' || row.method === 'DELETE' ? {} : { body }),
    key: `key-${++keys}`,
  });

describe.each(listing)('%s', (name, row) => {
  it('lists one’s own and nothing of others', async () => {
    for (const [, cookies] of strangers) {
      const answer = await ask(name, row, { cookies });
      if (answer.status !== 401) expect(answer.body.items).toEqual([]);
    }
    for (const [owner, { cookies }] of owners) {
      const answer = await ask(name, row, { cookies });
      if (row.access === 'shopper' || owner === 'customer') expect(answer.body.items).not.toEqual([]);
    }
  });
});

describe.each(naming)('%s', (name, row) => {
  it('finds nothing of someone else’s', async () => {
    for (const [owner, { params }] of owners)
      for (const [who, cookies] of strangers) {
        const answer = await ask(name, row, { params, cookies });
        const signedOut =
          row.access === 'customer' && !cookies.some((c) => c.startsWith('shop_session=') && !c.includes('xxx'));
        expect(answer.status, `${who} on what is a ${owner}'s`).toBe(signedOut ? 401 : 404);
        if (!signedOut) expect(answer.body.code).toMatch(/_not_found$/);
      }
  });

  it('finds what is one’s own', async () => {
    for (const [owner, { params, cookies }] of owners) {
      if (row.access === 'customer' && owner === 'guest') continue;
      expect((await ask(name, row, { params, cookies })).body?.code ?? '').not.toMatch(/_not_found$|not_signed_in/);
    }
  });
});

describe.each(naming.filter(([, { path }]) => /\{(orderId|paymentId)\}/.test(path)))('%s', (name, row) => {
  it('opens to nobody by a wrong key, nor by one of another order', async () => {
    for (const { params } of owners.values())
      for (const key of ['x'.repeat(43), 'key of another order'])
        expect((await ask(name, row, { params, query: { key }, cookies: [guestCookie('b')] })).status).toBe(404);
  });
});

it('covers every row for shoppers', () => {
  expect(naming.length).toBeGreaterThan(5);
  expect(listing.map(([name]) => name)).toEqual(
    expect.arrayContaining(['listOrders', 'listMessages', 'listAddresses']),
  );
  expect(aboutOneself.filter((name) => !rows.some(([row]) => row === name))).toEqual([]);
});
