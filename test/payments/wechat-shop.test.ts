import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Payment } from '../../contracts/payments/payment.ts';
import { providerNumber } from '../../contracts/values/id.ts';
import { wechat } from '../../functions/gateways/payment/wechat/channel.ts';
import { closeAttempt } from '../../functions/payments/close-attempt.ts';
import { attemptById, paymentsOfOrder } from '../../functions/stores/payments.ts';
import { openShop, type Shop, type Shopper, setParameters, until } from './open-shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.stop());

const cause = { correlationId: 'req_t', causationId: 'req_t' };
const problemOf = async (answer: Response) => ({
  status: answer.status,
  code: ((await answer.json()) as { code: string }).code,
});
const isPaid = (who: Shopper) => async () => (await shop.orderNow(who)).state === 'paid';
test('an order is paid by the callback, once, and every change is told', async () => {
  const who = await shop.place();
  const payment = await shop.started(who);
  expect(payment).toMatchObject({ state: 'pending', amount: { currency: 'CNY', minor: 7_100 }, orderId: who.order.id });
  expect(payment.expiresAt).toBe(who.order.payBefore);
  expect(payment).toMatchObject({ way: 'native', nextUntil: null });
  expect(payment.next).toEqual({ kind: 'qr', text: expect.stringMatching(new RegExp(`^${shop.sandbox.origin}/pay/`)) });
  await shop.pay(payment);
  await until(isPaid(who));
  const after = await shop.look(who, payment.id);
  expect(after).toMatchObject({ state: 'succeeded', next: null });
  expect(after.transactionId).toMatch(/^42000\d{23}$/);
  expect((await shop.orderNow(who)).paymentId).toBe(payment.id);
  expect(await shop.eventsOf(who)).toEqual([
    'order.placed.v1',
    'payment.started.v1',
    'payment.succeeded.v1',
    'order.paid.v1',
  ]);
});

test('a double click, two tabs and a reload get one attempt and one code', async () => {
  const who = await shop.place();
  const same = 'k'.repeat(20);
  const open = vi.spyOn(wechat, 'open');
  const answers = await Promise.all([
    shop.start(who, same),
    shop.start(who, same),
    ...Array.from({ length: 6 }, () => shop.start(who)),
  ]);
  expect(answers.map((a) => a.status)).toEqual(Array.from({ length: 8 }, () => 201));
  const payments = await Promise.all(answers.map(async (a) => ((await a.json()) as { payment: Payment }).payment));
  expect(new Set(payments.map((p) => p.id)).size).toBe(1);
  expect(new Set(payments.map((p) => p.next?.kind === 'qr' && p.next.text)).size).toBe(1);
  expect(open).toHaveBeenCalledTimes(1);
  open.mockRestore();
  expect((await shop.started(who)).id).toBe(payments[0]?.id);
  expect(await paymentsOfOrder(who.order.id)).toHaveLength(1);
  expect((await shop.eventsOf(who)).filter((e) => e === 'payment.started.v1')).toHaveLength(1);
});

test('a repeat of the same request gets the first answer; its key cannot be used for another order', async () => {
  const who = await shop.place();
  const other = await shop.place({ token: who.token });
  const first = (await (await shop.start(who, 'key-one')).json()) as { payment: Payment };
  const again = (await (await shop.start(who, 'key-one')).json()) as { payment: Payment };
  expect(again).toEqual(first);
  expect(await problemOf(await shop.start(other, 'key-one'))).toEqual({ status: 422, code: 'idempotency_key_reused' });
  expect(await paymentsOfOrder(other.order.id)).toHaveLength(0);
});

test("someone else's order cannot be paid or looked at; the link's key opens it", async () => {
  const [who, stranger] = [await shop.place(), await shop.place()];
  const path = `/api/orders/${who.order.id}/payments`;
  const refused = await shop.call('POST', path, stranger.token, { channel: 'wechat' });
  expect(await problemOf(refused)).toEqual({ status: 404, code: 'order_not_found' });
  const byKey = await shop.call('POST', `${path}?key=${who.key}`, stranger.token, { channel: 'wechat' });
  const { payment } = (await byKey.json()) as { payment: Payment };
  expect(byKey.status).toBe(201);
  const look = await shop.call('GET', `/api/payments/${payment.id}`, stranger.token);
  expect(await problemOf(look)).toEqual({ status: 404, code: 'payment_not_found' });
  expect((await shop.call('GET', `/api/payments/${payment.id}?key=${who.key}`, stranger.token)).status).toBe(200);
});

test.each(['system_error', 'throttled', 'unsigned', 'bad_signature'])(
  'while the provider is in trouble (%s) the order is kept, and the next try opens the same attempt',
  async (fault) => {
    const who = await shop.place();
    await shop.nextCall(fault);
    expect(await problemOf(await shop.start(who))).toEqual({ status: 503, code: 'payment_channel_unavailable' });
    expect((await shop.orderNow(who)).state).toBe('awaiting_payment');
    const payment = await shop.started(who);
    expect(payment.state).toBe('pending');
    expect(await paymentsOfOrder(who.order.id)).toHaveLength(1);
  },
);

test.each(['timeout_before', 'timeout_after_success'])(
  'one broken connection (%s) is not even noticed',
  async (fault) => {
    const who = await shop.place();
    await shop.nextCall(fault);
    expect((await shop.started(who)).state).toBe('pending');
    expect(await paymentsOfOrder(who.order.id)).toHaveLength(1);
  },
);

test('a lost callback is found when the shopper looks, and the provider is not asked by every look', async () => {
  const who = await shop.place();
  const payment = await shop.started(who);
  await shop.pay(payment, 'drop');
  await until(async () => (await shop.look(who, payment.id)).state === 'succeeded');
  expect((await shop.orderNow(who)).state).toBe('paid');
});

test('ten pages that look at the same moment ask the provider once, and again only three seconds later', async () => {
  const who = await shop.place();
  const payment = await shop.started(who);
  const query = vi.spyOn(wechat, 'query');
  const asked: number[] = [];
  for (const ms of [0, 3_100, 1_000, 2_100]) {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms });
    await Promise.all(Array.from({ length: 10 }, () => shop.look(who, payment.id)));
    asked.push(query.mock.calls.length);
  }
  vi.useRealTimers();
  query.mockRestore();
  expect(asked).toEqual([0, 1, 1, 2]);
});

test('a paid, cancelled or expired order is not payable', async () => {
  const who = await shop.place();
  await shop.pay(await shop.started(who));
  await until(isPaid(who));
  expect(await problemOf(await shop.start(who))).toEqual({ status: 409, code: 'order_not_payable' });
  const late = await shop.place({ at: new Date(Date.now() - 3_600_000).toISOString() });
  expect(await problemOf(await shop.start(late))).toEqual({ status: 409, code: 'order_expired' });
});

test('closing: an open attempt is closed at the provider, a paid one is found paid, a silent provider leaves it unknown', async () => {
  const [open, paid, silent] = [await shop.place(), await shop.place(), await shop.place()];
  const [a, b, c] = [await shop.started(open), await shop.started(paid), await shop.started(silent)];
  expect(await closeAttempt(a.id, cause)).toBe('closed');
  expect(await closeAttempt(a.id, cause)).toBe('closed');
  expect(await wechat.query(providerNumber(a.id), new Date().toISOString())).toMatchObject({
    value: { state: 'closed' },
  });
  expect(await shop.eventsOf(open)).toContain('payment.closed.v1');
  await shop.pay(b, 'drop');
  expect(await closeAttempt(b.id, cause)).toBe('paid');
  expect((await shop.orderNow(paid)).state).toBe('paid');
  await shop.nextCall('system_error');
  expect(await closeAttempt(c.id, cause)).toBe('unknown');
  expect((await attemptById(c.id))?.payment.state).toBe('pending');
  const again = await shop.started(open);
  expect(again.id).not.toBe(a.id);
});

test('closing when only the answer to closing is lost still ends closed', async () => {
  const who = await shop.place();
  const payment = await shop.started(who);
  const close = wechat.close;
  vi.spyOn(wechat, 'close').mockImplementationOnce(async (number, at) => {
    await close(number, at);
    return 'unknown';
  });
  expect(await closeAttempt(payment.id, cause)).toBe('closed');
});

test('an attempt the provider has never heard of is closed, but not while the call may still be on its way', async () => {
  const who = await shop.place();
  await shop.nextCall('system_error');
  await shop.start(who);
  const { paymentId } = await shop.orderNow(who);
  if (!paymentId) throw new Error('no attempt');
  expect(await closeAttempt(paymentId, cause)).toBe('unknown');
  expect((await attemptById(paymentId))?.payment.state).toBe('created');
});

test('without keys the channel is unavailable and the order is kept', async () => {
  const who = await shop.place();
  setParameters({ origin: shop.origin });
  expect(await problemOf(await shop.start(who))).toEqual({ status: 503, code: 'payment_channel_unavailable' });
  expect((await shop.orderNow(who)).paymentId).toBeNull();
  setParameters(shop.parameters);
  expect((await shop.started(who)).state).toBe('pending');
});

test('sandbox keys are refused in production', async () => {
  process.env.WECHAT_PAY_ORIGIN = 'https://api.mch.weixin.qq.com';
  await expect(wechat.account()).rejects.toThrow('sandbox keys');
  const who = await shop.place();
  expect(await problemOf(await shop.start(who))).toEqual({ status: 503, code: 'payment_channel_unavailable' });
  process.env.WECHAT_PAY_ORIGIN = shop.sandbox.origin;
});
