import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { providerNumber } from '../../contracts/values/id.ts';
import { wechat } from '../../functions/gateways/payment/wechat/channel.ts';
import { handler } from '../../functions/schedules/poll-payments.ts';
import { cancelOrder } from '../../functions/stores/cancel-order.ts';
import { dueBy } from '../../functions/stores/due.ts';
import { attemptById } from '../../functions/stores/payments.ts';
import { stampAt } from '../support/seed.ts';
import { openShop, type Shop } from './open-shop.ts';

let shop: Shop;
beforeAll(async () => {
  // The sandbox lives at the shop's present, which these tests move.
  shop = await openShop({ clock: () => Date.now() });
});
afterAll(() => shop.stop());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const poll = () => handler({}, {} as Parameters<typeof handler>[1]);
const later = (ms: number): void => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms });
};
const dueFor = async (id: string) => (await dueBy('payment-poll', '2099', 1_000)).find((d) => d.subject === id);
const seconds = (from: string, to = ''): number => Math.round((Date.parse(to) - Date.parse(from)) / 1000);

test('a payment whose callback was lost is found by polling and leaves the list', async () => {
  const who = await shop.place();
  const payment = await shop.started(who);
  expect(seconds(payment.createdAt, (await dueFor(payment.id))?.at)).toBe(5);
  await shop.pay(payment, 'drop');
  later(6_000);
  await poll();
  expect((await shop.orderNow(who)).state).toBe('paid');
  expect(await dueFor(payment.id)).toBeUndefined();
});

test('an open payment is asked about at longer and longer intervals, and closed once its time is over', async () => {
  const who = await shop.place();
  const payment = await shop.started(who);
  const rounds: number[] = [];
  for (const ms of [6_000, 25_000, 90_000, 480_000]) {
    later(ms);
    await poll();
    rounds.push(seconds(payment.createdAt, (await dueFor(payment.id))?.at));
  }
  expect(rounds.slice(0, 3)).toEqual([30, 120, 600]);
  expect(rounds[3]).toBe(seconds(payment.createdAt, payment.expiresAt) + 5);
  later(1_300_000);
  await poll();
  expect((await attemptById(payment.id))?.payment.state).toBe('closed');
  expect(await wechat.query(providerNumber(payment.id), new Date().toISOString())).toMatchObject({
    value: { state: 'closed' },
  });
  expect(await dueFor(payment.id)).toBeUndefined();
});

test('an attempt whose opening died is closed once it can no longer be on its way', async () => {
  const who = await shop.place();
  await shop.nextCall('system_error');
  await shop.start(who);
  const { paymentId } = await shop.orderNow(who);
  if (!paymentId) throw new Error('no attempt');
  later(6_000);
  await poll();
  expect((await attemptById(paymentId))?.payment.state).toBe('created');
  later(1_900_000);
  await poll();
  expect((await attemptById(paymentId))?.payment.state).toBe('closed');
});

test('an open payment of a cancelled order is closed when it falls due, and one in trouble keeps no other waiting', async () => {
  const [cancelled, lost] = [await shop.place(), await shop.place()];
  const [open, paid] = [await shop.started(cancelled), await shop.started(lost)];
  await shop.pay(paid, 'drop');
  await cancelOrder(cancelled.order.id, 'shopper', stampAt(new Date().toISOString()));
  const query = wechat.query;
  vi.spyOn(wechat, 'query').mockImplementation((number, at) => {
    if (number === providerNumber(open.id)) throw new Error('trouble');
    return query(number, at);
  });
  later(6_000);
  await poll();
  expect((await shop.orderNow(lost)).state).toBe('paid');
  expect(await dueFor(open.id)).toBeDefined();
  vi.mocked(wechat.query).mockRestore();
  later(61_000);
  await poll();
  expect((await attemptById(open.id))?.payment.state).toBe('closed');
});
