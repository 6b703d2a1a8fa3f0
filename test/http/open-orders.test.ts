import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Reply } from '../../contracts/contract.ts';
import type { placeOrder } from '../../contracts/orders/place-order.ts';
import { cny } from '../../contracts/values/money.ts';
import { handler as cancelOrder } from '../../functions/http/orders/cancel-order.ts';
import { handler as placeHandler } from '../../functions/http/orders/place-order.ts';
import { startEngine, type TestEngine } from '../support/engine.ts';
import { call } from '../support/event.ts';
import { shanghai } from '../support/orders.ts';
import { seedProduct, setUpShop } from '../support/seed.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startEngine();
  await setUpShop();
  const stock = { hangzhou: 5_000 };
  for (const at of [1, 2, 3, 4]) await seedProduct({ handle: `p-${at}`, fen: 20_000, stock: { [`P-${at}`]: stock } });
});
afterAll(() => engine.stop());

let keys = 0;
type Placed = Reply<typeof placeOrder>;
const place = <Body = Placed>(who: string, quantities: readonly number[], key = `open-${++keys}`) => {
  const lines = quantities.map((quantity, at) => ({ sku: `P-${at + 1}`, quantity }));
  const expectedTotal = cny(quantities.reduce((sum, n) => sum + n * 20_000, 0));
  const cookies = [`shop_guest=${who.padEnd(43, 'x')}`];
  return call<Body>(placeHandler, 'placeOrder', { body: { lines, address: shanghai, expectedTotal }, key, cookies });
};

it('a shopper keeps ten unpaid orders at most, and may go on once one is cancelled', async () => {
  const first = await place('li', [1], 'first');
  for (let n = 2; n <= 10; n++) expect((await place('li', [1])).status).toBe(201);
  const refused = await place('li', [1]);
  expect(refused).toMatchObject({ status: 409, body: { code: 'too_many_unpaid', context: { orders: 10, units: 10 } } });
  expect((await place('wang', [1])).status).toBe(201);
  expect((await place('li', [1], 'first')).body).toEqual(first.body);
  const params = { orderId: first.body.order.id };
  const cookies = [`shop_guest=${'li'.padEnd(43, 'x')}`];
  expect((await call(cancelOrder, 'cancelOrder', { params, cookies, body: {}, key: 'c' })).status).toBe(200);
  expect((await place('li', [1])).status).toBe(201);
});

it('a shopper keeps 300 unpaid units at most, unless one order alone has more', async () => {
  expect((await place('zhao', [99, 99, 2])).status).toBe(201);
  expect((await place('zhao', [99, 2])).body).toMatchObject({ code: 'too_many_unpaid', context: { units: 200 } });
  expect((await place('zhao', [99, 1])).status).toBe(201);
  expect((await place('qian', [99, 99, 99, 99])).status).toBe(201);
  expect((await place('qian', [1])).body).toMatchObject({ code: 'too_many_unpaid' });
});
