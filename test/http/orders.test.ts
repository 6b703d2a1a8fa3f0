import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { quoteCart } from '../../contracts/cart/quote-cart.ts';
import type { Reply } from '../../contracts/contract.ts';
import type { getOrder } from '../../contracts/orders/get-order.ts';
import type { listOrders } from '../../contracts/orders/list-orders.ts';
import type { placeOrder } from '../../contracts/orders/place-order.ts';
import { orderId as orderIdSchema } from '../../contracts/values/id.ts';
import { cny } from '../../contracts/values/money.ts';
import { handler as quoteHandler } from '../../functions/http/cart/quote-cart.ts';
import { handler as shipOrder } from '../../functions/http/fulfilment/ship-order.ts';
import { handler as cancelOrder } from '../../functions/http/orders/cancel-order.ts';
import { handler as getHandler } from '../../functions/http/orders/get-order.ts';
import { handler as getForStaff } from '../../functions/http/orders/get-order-for-staff.ts';
import { handler as listHandler } from '../../functions/http/orders/list-orders.ts';
import { handler as listForStaff } from '../../functions/http/orders/list-orders-for-staff.ts';
import { handler as placeHandler } from '../../functions/http/orders/place-order.ts';
import { newOrderId } from '../../functions/runtime/ids.ts';
import { orderById } from '../../functions/stores/orders.ts';
import { startEngine, type TestEngine } from '../support/engine.ts';
import { type Asked, call } from '../support/event.ts';
import { paidOrder, shanghai } from '../support/orders.ts';
import { seedProduct, setUpShop } from '../support/seed.ts';
import { staffCookieFor } from '../support/sign-in.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startEngine();
  await setUpShop();
  await seedProduct({ handle: 'kettle', fen: 20_000, stock: { 'KETTLE-1': { hangzhou: 50 } } });
  await seedProduct({ handle: 'single', fen: 20_000, stock: { 'SINGLE-1': { hangzhou: 1 } } });
});
afterAll(() => engine.stop());

const guest = (name: string): string => `shop_guest=${name.padEnd(43, 'x')}`;
const wish = (change: object = {}) => ({
  lines: [{ sku: 'KETTLE-1', quantity: 1 }],
  address: shanghai,
  expectedTotal: cny(20_000),
  ...change,
});
type Placed = Reply<typeof placeOrder>;
let keys = 0;
const place = <Body = Placed>(asked: Asked = {}) =>
  call<Body>(placeHandler, 'placeOrder', { body: wish(), key: `order-${++keys}`, cookies: [guest('li')], ...asked });

describe('quoting a cart', () => {
  it('prices lines for the province, and gives a new guest their cookie', async () => {
    const answer = await call<Reply<typeof quoteCart>>(quoteHandler, 'quoteCart', {
      body: {
        lines: [
          { sku: 'KETTLE-1', quantity: 2 },
          { sku: 'NOPE-1', quantity: 1 },
        ],
        province: '新疆',
      },
    });
    expect(answer.status).toBe(200);
    expect(answer.body.lines.map((l) => l.state)).toEqual(['ok', 'gone']);
    expect(answer.body).toMatchObject({ totals: { total: cny(40_000) }, missingForFreeFreight: null });
    expect(answer.cookies[0]).toMatch(/^shop_guest=[\w-]{43}; Path=\/; Max-Age=\d+; HttpOnly; Secure; SameSite=Lax$/);
  });

  it('says which field of a bad line is wrong, and how', async () => {
    const answer = await call(quoteHandler, 'quoteCart', { body: { lines: [{ sku: 'kettle', quantity: 0 }] } });
    expect(answer.status).toBe(400);
    expect(answer.body.issues).toEqual([
      { pointer: '#/lines/0/sku', message: 'SKU 由大写字母、数字和短横线组成' },
      { pointer: '#/lines/0/quantity', message: '数量至少为 1' },
    ]);
  });
});

describe('placing an order', () => {
  it('answers the order and the key of its link, once', async () => {
    const answer = await place();
    expect(answer.status).toBe(201);
    expect(orderIdSchema.safeParse(answer.body.order.id).success).toBe(true);
    expect(answer.body.accessKey).toMatch(/^[\w-]{43}$/);
    expect(answer.headers['cache-control']).toBe('no-store');
    const shown = await call<Reply<typeof getOrder>>(getHandler, 'getOrder', {
      params: { orderId: answer.body.order.id },
      cookies: [guest('li')],
    });
    expect(shown.body).toMatchObject({ order: answer.body.order, shipments: [], refunds: [], refundOffer: null });
    expect(JSON.stringify(shown.body)).not.toContain('accessKey');
  });

  it('makes one order of a double click, also for a guest who has no cookie yet', async () => {
    for (const cookies of [[guest('double')], []]) {
      const asked = { key: `click-${cookies.length}`, cookies };
      const answers = await Promise.all([place(asked), place(asked), place(asked)]);
      expect(answers.map((a) => a.status)).toEqual([201, 201, 201]);
      expect(new Set(answers.map((a) => a.body.order.id)).size).toBe(1);
      expect(new Set(answers.map((a) => a.body.accessKey)).size).toBe(1);
    }
  });

  it('keeps strangers apart who happen on one key, and refuses another order under it', async () => {
    const [li, wang] = await Promise.all([
      place({ key: 'one', cookies: [guest('key-li')] }),
      place({ key: 'one', cookies: [guest('key-wang')] }),
    ]);
    expect(li.body.order.id).not.toBe(wang.body.order.id);
    const [a, b] = [
      await place({ key: 'new', cookies: [], body: wish({ remark: 'a' }) }),
      await place({ key: 'new', cookies: [], body: wish({ remark: 'b' }) }),
    ];
    expect(a.body.order.id).not.toBe(b.body.order.id);
    const other = await place<unknown>({ key: 'one', cookies: [guest('key-li')], body: wish({ remark: 'other' }) });
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } });
  });

  it.each([
    [
      'an address without a phone',
      { address: { ...shanghai, phone: '12345' } },
      '#/address/phone',
      '请填写 11 位大陆手机号，如 13800138000',
    ],
    ['no lines', { lines: [] }, '#/lines', '购物车是空的，请先选商品'],
    [
      'a street too short',
      { address: { ...shanghai, street: ' 1 ' } },
      '#/address/street',
      '请写到门牌号，至少 4 个字',
    ],
    ['100 of one item', { lines: [{ sku: 'KETTLE-1', quantity: 100 }] }, '#/lines/0/quantity', '一种商品最多 99 件'],
    [
      '31 lines',
      { lines: Array.from({ length: 31 }, (_, n) => ({ sku: `X-${n}`, quantity: 1 })) },
      '#/lines',
      '一单最多 30 种商品，请分两单',
    ],
  ])('refuses %s at its field', async (_, change, pointer, message) => {
    const answer = await place<unknown>({ body: wish(change) });
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_input', issues: [{ pointer, message }] } });
  });

  it('refuses what is not sold, sold out or priced otherwise, and says so of the line', async () => {
    const gone = await place<unknown>({ body: wish({ lines: [{ sku: 'GONE-1', quantity: 1 }] }) });
    expect(gone).toMatchObject({
      status: 404,
      body: {
        code: 'product_not_found',
        issues: [{ pointer: '#/lines/0/sku', message: '这件商品已下架，请从订单里去掉' }],
      },
    });
    const two = wish({ lines: [{ sku: 'SINGLE-1', quantity: 2 }], expectedTotal: cny(40_000) });
    expect(await place<unknown>({ body: two })).toMatchObject({
      status: 409,
      body: { code: 'out_of_stock', context: { lines: [{ sku: 'SINGLE-1', wanted: 2, available: 1 }] } },
    });
    expect(await place<unknown>({ body: wish({ expectedTotal: cny(19_000) }) })).toMatchObject({
      status: 409,
      body: { code: 'price_changed', context: { total: cny(20_000) } },
    });
  });

  it.each([
    ['no key', { key: '' }, 400, 'idempotency_key_missing'],
    ['a form', { headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 415, 'unsupported_media_type'],
    ['another site', { headers: { 'sec-fetch-site': 'cross-site' } }, 403, 'not_allowed'],
    ['broken JSON', { body: '{"lines":' }, 400, 'invalid_input'],
    ['too much', { body: JSON.stringify(wish({ remark: 'x'.repeat(300_000) })) }, 413, 'too_large'],
  ])('refuses %s', async (_, asked, status, code) => {
    expect(await place<unknown>(asked)).toMatchObject({ status, body: { code } });
  });
});

describe("a shopper's orders", () => {
  it('are their own: others need the key of the link', async () => {
    const { order, accessKey } = (await place({ cookies: [guest('owner')] })).body;
    const open = (asked: Asked) => call(getHandler, 'getOrder', { params: { orderId: order.id }, ...asked });
    expect((await open({ cookies: [guest('thief')] })).body).toMatchObject({ code: 'order_not_found', status: 404 });
    expect((await open({})).status).toBe(404);
    expect((await open({ query: { key: 'guess' } })).status).toBe(404);
    expect((await open({ query: { key: accessKey } })).status).toBe(200);
    const unknown = await call(getHandler, 'getOrder', {
      params: { orderId: newOrderId() },
      cookies: [guest('owner')],
    });
    expect({ ...unknown.body, requestId: '' }).toEqual({ ...(await open({})).body, requestId: '' });
    expect((await call(getHandler, 'getOrder', { params: { orderId: 'ord_1' } })).body.code).toBe('invalid_input');
  });

  it('are listed newest first for the guest of the cookie alone', async () => {
    const cookies = [guest('lister')];
    const [first, second] = [await place({ cookies }), await place({ cookies })];
    const mine = await call<Reply<typeof listOrders>>(listHandler, 'listOrders', { cookies });
    expect(mine.body.items.map((o) => o.id)).toEqual([second.body.order.id, first.body.order.id]);
    expect(mine.cookies).toEqual([]);
    const others = await call<Reply<typeof listOrders>>(listHandler, 'listOrders', { cookies: [guest('nobody')] });
    expect(others.body).toEqual({ items: [], nextCursor: null });
  });

  it('are cancelled by them while unpaid, once', async () => {
    const cookies = [guest('canceller')];
    const { order } = (await place({ cookies })).body;
    const cancel = (key: string, who = cookies) =>
      call<{ order: { state: string } }>(cancelOrder, 'cancelOrder', {
        params: { orderId: order.id },
        body: {},
        key,
        cookies: who,
      });
    expect((await cancel('c0', [guest('thief')])).status).toBe(404);
    const answers = await Promise.all([cancel('c1'), cancel('c1')]);
    expect(answers.map((a) => [a.status, a.body.order.state])).toEqual([
      [200, 'cancelled'],
      [200, 'cancelled'],
    ]);
    expect(await cancel('c2')).toMatchObject({ status: 409, body: { code: 'order_not_cancellable' } });
    const paid = await paidOrder((await place({ cookies })).body.order);
    const late = await call(cancelOrder, 'cancelOrder', { params: { orderId: paid.id }, body: {}, key: 'c3', cookies });
    expect(late.body.code).toBe('order_not_cancellable');
  });
});

describe('the desk', () => {
  it('sees every order, ships a paid one once, and tells a wrong waybill at its field', async () => {
    const cookies = [await staffCookieFor('warehouse')];
    const order = await paidOrder((await place({ cookies: [guest('desk')] })).body.order);
    const listed = await call<{ items: { id: string }[] }>(listForStaff, 'listOrdersForStaff', {
      query: { view: 'to_ship' },
      cookies,
    });
    expect(listed.body.items.map((r) => r.id)).toContain(order.id);
    const ship = (waybill: string, key: string) =>
      call<{ order: { fulfilment: string }; shipment: { id: string } }>(shipOrder, 'shipOrder', {
        params: { orderId: order.id },
        body: { carrier: 'sf', waybill },
        key,
        cookies,
      });
    expect((await ship('短', 's0')).body).toMatchObject({ issues: [{ pointer: '#/waybill' }] });
    const [one, two] = await Promise.all([ship(' SF1234567890 ', 's1'), ship(' SF1234567890 ', 's1')]);
    expect(one.status).toBe(201);
    expect(one.body).toEqual(two.body);
    expect(await ship('SF1234567890', 's2')).toMatchObject({ status: 409, body: { code: 'order_not_shippable' } });
    const shown = await call<{ shipments: { waybill: string }[] }>(getForStaff, 'getOrderForStaff', {
      params: { orderId: order.id },
      cookies,
    });
    expect(shown.body.shipments).toMatchObject([{ waybill: 'SF1234567890', tracking: [] }]);
    expect((await orderById(order.id))?.fulfilment).toBe('dispatched');
  });

  it('is closed to shoppers, and shipping to support', async () => {
    const support = [await staffCookieFor('support')];
    expect((await call(listForStaff, 'listOrdersForStaff', { cookies: [guest('li')] })).status).toBe(401);
    const asked = { params: { orderId: newOrderId() }, body: { carrier: 'sf', waybill: 'SF1234567890' }, key: 'x' };
    expect((await call(shipOrder, 'shipOrder', { ...asked, cookies: support })).status).toBe(403);
    expect((await call(getForStaff, 'getOrderForStaff', { ...asked, cookies: support })).status).toBe(404);
  });
});
