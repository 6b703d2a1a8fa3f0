import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Payment } from '../../contracts/payments/payment.ts';
import { providerNumber } from '../../contracts/values/id.ts';
import { alipay } from '../../functions/gateways/payment/alipay/channel.ts';
import { closeAttempt } from '../../functions/payments/close-attempt.ts';
import { closeAttemptsOf } from '../../functions/payments/close-attempts-of.ts';
import { handler as poll } from '../../functions/schedules/poll-payments.ts';
import { attemptById, paymentsOfOrder } from '../../functions/stores/payments.ts';
import { openShop, type Shop, type Shopper, setParameters, until } from './open-shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop({ clock: () => Date.now() });
});
afterAll(() => shop.stop());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const cause = { correlationId: 'req_t', causationId: 'req_t' };
const now = (): string => new Date().toISOString();
const later = (ms: number): void => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms });
};
const problemOf = async (answer: Response) => ({
  status: answer.status,
  code: ((await answer.json()) as { code: string }).code,
});
const isPaid = (who: Shopper) => async () => (await shop.orderNow(who)).state === 'paid';
const kindOf = ({ next }: Payment) => next?.kind;

describe('an order is paid once', () => {
  test.each([
    ['pc', 'precreate', 'qr'],
    ['phone', 'wap', 'redirect'],
  ] as const)('on a %s by %s', async (device, way, kind) => {
    const who = await shop.place();
    const payment = await shop.started(who, { channel: 'alipay', device });
    expect(payment).toMatchObject({ channel: 'alipay', way, state: 'pending', amount: { minor: 7_100 } });
    expect(kindOf(payment)).toBe(kind);
    await shop.pay(payment);
    await until(isPaid(who));
    const after = await shop.look(who, payment.id);
    expect(after).toMatchObject({ state: 'succeeded', next: null });
    expect(after.transactionId).toMatch(/^20\d{26}$/);
    expect(await shop.eventsOf(who)).toEqual([
      'order.placed.v1',
      'payment.started.v1',
      'payment.succeeded.v1',
      'order.paid.v1',
    ]);
  });

  test('on a PC by its page, where the contract covers no code', async () => {
    const keys = JSON.parse(shop.alipay.credentials) as object;
    setParameters({ ...shop.parameters, 'payment/alipay': JSON.stringify({ ...keys, ways: ['page', 'wap'] }) });
    const who = await shop.place();
    const payment = await shop.started(who, { channel: 'alipay' });
    setParameters(shop.parameters);
    expect(payment.way).toBe('page');
    await shop.pay(payment);
    await until(isPaid(who));
  });

  test('by WeChat Pay from a phone’s browser', async () => {
    const who = await shop.place();
    const payment = await shop.started(who, { device: 'phone' });
    expect(payment.way).toBe('h5');
    if (payment.next?.kind !== 'redirect') throw new Error('no address');
    const url = new URL(payment.next.url);
    expect(url.searchParams.get('redirect_url')).toBe(`${shop.origin}/pay/${who.order.id}`);
    await shop.pay(payment);
    await until(isPaid(who));
  });
});

test('an address that is good for five minutes is given anew under the same number', async () => {
  const who = await shop.place();
  const first = await shop.started(who, { device: 'phone' });
  expect((await shop.started(who, { device: 'phone' })).version).toBe(first.version);
  later(5 * 60_000);
  const again = await shop.started(who, { device: 'phone' });
  expect(again).toMatchObject({ id: first.id, version: first.version + 1, state: 'pending' });
  expect(again.next).not.toEqual(first.next);
  await shop.pay(again);
  await until(isPaid(who));
});

describe('the channels on offer', () => {
  const offered = async (device: string): Promise<unknown> =>
    (await (await shop.call('GET', `/api/payments/channels?device=${device}`, '')).json()) as unknown;

  test('are those set up, each by the right way for the device', async () => {
    expect(await offered('pc')).toEqual({
      channels: [
        { channel: 'wechat', way: 'native' },
        { channel: 'alipay', way: 'precreate' },
      ],
    });
    expect(await offered('phone')).toEqual({
      channels: [
        { channel: 'wechat', way: 'h5' },
        { channel: 'alipay', way: 'wap' },
      ],
    });
  });

  test('leave out one whose keys are missing or wrong, and that alone', async () => {
    const { 'payment/alipay': _, ...without } = shop.parameters;
    for (const parameters of [without, { ...without, 'payment/alipay': '{"appId":""}' }]) {
      setParameters(parameters);
      expect(await offered('pc')).toEqual({ channels: [{ channel: 'wechat', way: 'native' }] });
      const who = await shop.place();
      const refused = await problemOf(await shop.start(who, 'k', { channel: 'alipay' }));
      expect(refused).toEqual({ status: 503, code: 'payment_channel_unavailable' });
    }
    setParameters(shop.parameters);
  });

  test('sandbox keys are refused in production', async () => {
    process.env.ALIPAY_ORIGIN = 'https://openapi.alipay.com/';
    await expect(alipay.account()).rejects.toThrow('sandbox keys');
    process.env.ALIPAY_ORIGIN = shop.alipay.origin;
  });
});

describe('a change of channel', () => {
  test('makes the open attempt unpayable first', async () => {
    const who = await shop.place();
    const before = await shop.started(who);
    const after = await shop.started(who, { channel: 'alipay' });
    expect(after).toMatchObject({ channel: 'alipay', state: 'pending' });
    expect((await attemptById(before.id))?.payment.state).toBe('closed');
    expect((await shop.orderNow(who)).paymentId).toBe(after.id);
    await shop.pay(after);
    await until(isPaid(who));
  });

  test('pays the order with the first where its money had come but was not heard of', async () => {
    const who = await shop.place();
    const before = await shop.started(who);
    await shop.pay(before, 'drop');
    const refused = await problemOf(await shop.start(who, 'k', { channel: 'alipay' }));
    expect(refused).toEqual({ status: 409, code: 'order_not_payable' });
    expect((await shop.orderNow(who)).state).toBe('paid');
    expect(await paymentsOfOrder(who.order.id)).toHaveLength(1);
  });

  test('from one that cannot be closed yet leaves it watched: paid too, its money is owed back', async () => {
    const who = await shop.place();
    // Nobody has scanned the code, so Alipay has no trade to close, yet it could be scanned.
    const before = await shop.started(who, { channel: 'alipay' });
    const after = await shop.started(who);
    expect((await attemptById(before.id))?.payment.state).toBe('pending');
    await shop.pay(after);
    await until(isPaid(who));
    await shop.pay(before);
    await until(async () => (await attemptById(before.id))?.payment.state === 'late_paid');
    expect(await shop.eventsOf(who)).toContain('payment.surplus.v1:second');
  });

  test('lets either pay the order where both are open, the first one to do so', async () => {
    const who = await shop.place();
    const before = await shop.started(who, { channel: 'alipay' });
    const after = await shop.started(who);
    await shop.pay(before);
    await until(isPaid(who));
    expect((await shop.orderNow(who)).paymentId).toBe(before.id);
    await shop.pay(after);
    await until(async () => (await attemptById(after.id))?.payment.state === 'late_paid');
  });

  test('in two tabs at the same moment ends paid once, whichever of what they show is paid', async () => {
    for (let round = 0; round < 6; round++) {
      const who = await shop.place();
      const tabs = await Promise.all([shop.start(who, 'a'), shop.start(who, 'b', { channel: 'alipay' })]);
      const shownIn = await Promise.all(tabs.map(async (tab) => (await tab.json()) as { payment?: Payment }));
      const payments = shownIn.flatMap(({ payment }) => payment ?? []);
      expect(payments.length).toBeGreaterThan(0);
      for (const payment of payments) await shop.pay(payment);
      await until(isPaid(who));
      const settled = ['succeeded', 'late_paid', 'closed'];
      await until(async () => {
        const now = await Promise.all(payments.map(async ({ id }) => (await attemptById(id))?.payment.state ?? ''));
        return now.every((state) => settled.includes(state));
      });
      const events = await shop.eventsOf(who);
      expect(events.filter((e) => e === 'order.paid.v1')).toHaveLength(1);
      expect(events.filter((e) => e === 'payment.succeeded.v1')).toHaveLength(1);
    }
  });

  test('closes the one before as soon as it can be, when it is polled', async () => {
    const who = await shop.place();
    const before = await shop.started(who, { channel: 'alipay' });
    await shop.started(who);
    if (before.next?.kind !== 'qr') throw new Error('no code');
    await fetch(before.next.text);
    later(6_000);
    await poll({}, {} as Parameters<typeof poll>[1]);
    expect((await attemptById(before.id))?.payment.state).toBe('closed');
  });
});

test('an order does not expire while any of its attempts may still be paid', async () => {
  const who = await shop.place();
  const before = await shop.started(who, { channel: 'alipay' });
  const after = await shop.started(who);
  const order = await shop.orderNow(who);
  expect(await closeAttemptsOf(order, cause)).toBe('unknown');
  expect((await attemptById(after.id))?.payment.state).toBe('closed');
  later(Date.parse(before.expiresAt) - Date.now() + 6_000);
  expect(await closeAttemptsOf(order, cause)).toBe('closed');
  expect((await attemptById(before.id))?.payment.state).toBe('closed');
});

describe('closing', () => {
  test('a trade nobody has arrived at is payable until its time is over, and closed from then on', async () => {
    const who = await shop.place();
    const payment = await shop.started(who, { channel: 'alipay' });
    later(70_000);
    expect(await closeAttempt(payment.id, cause)).toBe('unknown');
    later(Date.parse(payment.expiresAt) - Date.now() + 6_000);
    expect(await closeAttempt(payment.id, cause)).toBe('closed');
  });

  test('a trade that exists is closed there', async () => {
    const who = await shop.place();
    const payment = await shop.started(who, { channel: 'alipay' });
    if (payment.next?.kind !== 'qr') throw new Error('no code');
    await fetch(payment.next.text);
    expect(await closeAttempt(payment.id, cause)).toBe('closed');
    const told = await alipay.query(providerNumber(payment.id), now());
    expect(told).toMatchObject({ value: { state: 'closed' } });
  });

  test.each(['unsigned', 'bad_signature', 'system_error', 'throttled'])('%s is no answer', async (fault) => {
    const who = await shop.place();
    const payment = await shop.started(who, { channel: 'alipay' });
    await shop.arrange({ fault }, 'alipay');
    expect(await alipay.query(providerNumber(payment.id), now())).toMatchObject({ refusal: { code: 'unknown' } });
    await shop.arrange({ fault }, 'alipay');
    const refused = await problemOf(await shop.start(await shop.place(), 'k', { channel: 'alipay' }));
    expect(refused).toEqual({ status: 503, code: 'payment_channel_unavailable' });
  });
});

describe('the payer’s way back', () => {
  const backOf = async (payment: Payment): Promise<URL> => {
    const page = await (await fetch(shop.payPage(providerNumber(payment.id), 'alipay'))).text();
    const address = /href="([^"]+\/api\/payments\/alipay\/return\?[^"]+)"/.exec(page)?.[1];
    if (!address) throw new Error('the page offers no way back');
    return new URL(address.replaceAll('&#38;', '&'));
  };
  const go = async (url: URL) => {
    const answer = await fetch(url, { redirect: 'manual' });
    return [answer.status, answer.headers.get('location')];
  };

  test('leads to the page of the payment and is not believed for more', async () => {
    const who = await shop.place();
    const payment = await shop.started(who, { channel: 'alipay', device: 'phone' });
    await shop.pay(payment, 'drop');
    const back = await backOf(payment);
    expect(await go(back)).toEqual([303, `/pay/${who.order.id}`]);
    expect((await attemptById(payment.id))?.payment.state).toBe('pending');
    const other = new URL(back);
    other.searchParams.set('total_amount', '0.01');
    expect(await go(other)).toEqual([303, '/orders']);
    other.search = '';
    expect(await go(other)).toEqual([303, '/orders']);
    const twice = new URL(back);
    twice.searchParams.append('out_trade_no', 'X');
    expect(await go(twice)).toEqual([303, '/orders']);
  });
});
