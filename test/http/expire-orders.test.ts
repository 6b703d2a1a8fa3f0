import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PaymentId } from '../../contracts/values/id.ts';
import { newPaymentId } from '../../functions/runtime/ids.ts';
import { handler as expireOrders } from '../../functions/schedules/expire-orders.ts';
import { stockOfSkus } from '../../functions/stores/catalogue.ts';
import { dueBy } from '../../functions/stores/due.ts';
import { orderPayingWrites } from '../../functions/stores/order-items.ts';
import { orderById } from '../../functions/stores/orders.ts';
import { transact } from '../../functions/stores/table/client.ts';
import { startEngine, type TestEngine } from '../support/engine.ts';
import { lambdaContext } from '../support/event.ts';
import { bought, paidOrder } from '../support/orders.ts';
import { seedProduct, setUpShop } from '../support/seed.ts';
import { sku, testSettings } from '../support/shop.ts';

// What a provider may answer is tested with the payment gateway; here each answer is given in turn.
const closing = vi.hoisted(() => ({
  answer: (_id: string): 'closed' | 'paid' | 'unknown' => 'closed',
  asked: [] as string[],
}));
vi.mock('../../functions/payments/close-attempt.ts', () => ({
  closeAttempt: async (id: PaymentId) => {
    closing.asked.push(id);
    return closing.answer(id);
  },
}));

let engine: TestEngine;
beforeAll(async () => {
  engine = await startEngine();
  await setUpShop();
  await seedProduct({ handle: 'clock', fen: 20_000, stock: { 'CLOCK-1': { hangzhou: 100 } } });
});
afterAll(() => engine.stop());
afterEach(() => {
  closing.asked.length = 0;
});

const longAgo = '2026-01-01T00:00:00.000Z';
const unpaid = (at = longAgo) => bought({ lines: { 'CLOCK-1': 1 }, total: 20_000, at });
const withAttempt = async () => {
  const order = await unpaid();
  const paymentId = newPaymentId();
  await transact(orderPayingWrites(order, paymentId).writes);
  return { id: order.id, paymentId };
};
const run = () => expireOrders({}, lambdaContext);
const held = async () => (await stockOfSkus([sku('CLOCK-1')], testSettings.warehouses, { consistent: true }))[0]?.held;
const isDue = async (id: string) =>
  (await dueBy('order-expiry', '2999-01-01T00:00:00.000Z', 500)).find((d) => d.subject === id);

describe('when the time to pay is over', () => {
  it('orders are cancelled and their stock is free again, once, however often the clock ticks', async () => {
    const before = (await held()) ?? 0;
    const orders = await Promise.all(Array.from({ length: 25 }, () => unpaid()));
    const young = await unpaid('2998-01-01T00:00:00.000Z');
    expect(await held()).toBe(before + 26);
    await Promise.all([run(), run()]);
    await run();
    for (const { id } of orders)
      expect(await orderById(id)).toMatchObject({ state: 'cancelled', cancelReason: 'expired' });
    expect(await held()).toBe(before + 1);
    expect((await orderById(young.id))?.state).toBe('awaiting_payment');
    expect(await isDue(young.id)).toBeDefined();
  });

  it('an open attempt to pay is closed first', async () => {
    const { id, paymentId } = await withAttempt();
    closing.answer = () => 'closed';
    await run();
    expect(closing.asked).toContain(paymentId);
    expect((await orderById(id))?.state).toBe('cancelled');
  });

  it('an order that turns out to be paid stays', async () => {
    const { id } = await withAttempt();
    const order = await orderById(id);
    closing.answer = () => 'paid';
    await run();
    expect((await orderById(id))?.state).toBe('awaiting_payment');
    if (order) await paidOrder(order);
    await run();
    expect((await orderById(id))?.state).toBe('paid');
    expect(await isDue(id)).toBeUndefined();
  });

  it('an unclear answer keeps the order a minute longer, and a fault keeps only its own order', async () => {
    const [unclear, broken, plain] = [await withAttempt(), await withAttempt(), await unpaid()];
    closing.answer = (id) => {
      if (id === broken.paymentId) throw new Error('the provider is down');
      return 'unknown';
    };
    await run();
    for (const { id } of [unclear, broken]) {
      expect((await orderById(id))?.state).toBe('awaiting_payment');
      const due = await isDue(id);
      expect(due?.round).toBe(1);
      expect((due?.at ?? '') > new Date().toISOString()).toBe(true);
    }
    expect((await orderById(plain.id))?.state).toBe('cancelled');
  });
});
