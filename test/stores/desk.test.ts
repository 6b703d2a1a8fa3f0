import { afterAll, beforeAll, expect, it } from 'vitest';
import { cancelOrder } from '../../functions/stores/cancel-order.ts';
import { orderRowsInView } from '../../functions/stores/orders.ts';
import { startEngine, type TestEngine } from '../support/engine.ts';
import { bought, paidOrder } from '../support/orders.ts';
import { seedProduct, setUpShop, stampAt } from '../support/seed.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startEngine();
  await setUpShop();
  await seedProduct({ handle: 'lamp', fen: 20_000, stock: { 'LAMP-1': { hangzhou: 99 } } });
});
afterAll(() => engine.stop());

it('shows the orders of all views together, page by page, newest first and none twice', async () => {
  const wanted: string[] = [];
  for (let n = 0; n < 7; n++) {
    const at = `2026-11-24T0${n}:00:00.000Z`;
    const buying = { lines: { 'LAMP-1': 1 }, total: 20_000, at };
    const order = await bought(buying);
    if (n % 3 === 0) await paidOrder(order);
    if (n % 3 === 1) await cancelOrder(order.id, 'shopper', stampAt(at));
    wanted.unshift(order.id);
  }
  const seen: string[] = [];
  let cursor: string | undefined;
  let pages = 0;
  do {
    const listed = await orderRowsInView('all', { limit: 3, cursor });
    if (!listed.ok) throw new Error('the desk refused its own cursor');
    expect(listed.value.items.length).toBeLessThanOrEqual(3);
    seen.push(...listed.value.items.map((row) => row.id));
    cursor = listed.value.nextCursor ?? undefined;
    pages++;
  } while (cursor !== undefined && pages < 9);
  expect(seen).toEqual(wanted);
  expect(pages).toBe(3);
});

it('refuses the place of another list', async () => {
  const paid = await orderRowsInView('to_ship', { limit: 1 });
  if (!paid.ok || paid.value.nextCursor === null) throw new Error('there is no second page');
  for (const cursor of [paid.value.nextCursor, 'x', ''])
    expect(await orderRowsInView('all', { limit: 1, cursor })).toEqual({ ok: false, refusal: { code: 'bad_cursor' } });
});
