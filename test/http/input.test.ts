import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reply } from '../../contracts/contract.ts';
import { address } from '../../contracts/orders/address.ts';
import type { placeOrder } from '../../contracts/orders/place-order.ts';
import { cny } from '../../contracts/values/money.ts';
import { handler as addAddress } from '../../functions/http/account/add-address.ts';
import { handler as quoteCart } from '../../functions/http/cart/quote-cart.ts';
import { handler as adjustStock } from '../../functions/http/catalogue/adjust-stock.ts';
import { handler as shipOrder } from '../../functions/http/fulfilment/ship-order.ts';
import { handler as placeHandler } from '../../functions/http/orders/place-order.ts';
import { handler as searchProducts } from '../../functions/http/search/search-products.ts';
import { handler as signIn } from '../../functions/http/staff/sign-in.ts';
import { newOrderId } from '../../functions/runtime/ids.ts';
import { startEngine, type TestEngine } from '../support/engine.ts';
import { call } from '../support/event.ts';
import { shanghai } from '../support/orders.ts';
import { seedProduct, setUpShop } from '../support/seed.ts';
import { customerCookieFor, staffCookieFor } from '../support/sign-in.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startEngine();
  await setUpShop();
  await seedProduct({ handle: 'kettle', fen: 20_000, stock: { 'KETTLE-1': { hangzhou: 50 } } });
});
afterAll(() => engine.stop());

const wish = { lines: [{ sku: 'KETTLE-1', quantity: 1 }], address: shanghai, expectedTotal: cny(20_000) };
let keys = 0;
const place = <Body>(body: unknown) =>
  call<Body>(placeHandler, 'placeOrder', { body, key: `input-${++keys}`, cookies: [`shop_guest=${'i'.repeat(43)}`] });
const issuesOf = async (body: unknown) => (await place<{ issues?: unknown }>(body)).body.issues;
const english = { 'accept-language': 'en' };

describe('half a character', () => {
  const unreadable = (pointer: string) => ({
    status: 400,
    body: {
      issues: [{ pointer, message: 'This has characters that cannot be read; please remove and type them again' }],
    },
  });
  const half = '\ud800';

  it.each([
    ['#/remark', { ...wish, remark: `ok ${half}` }],
    ['#/address/street', { ...wish, address: { ...shanghai, street: `漕溪北路 ${half} 88 号` } }],
  ])('is refused at %s', async (pointer, body) => {
    const answer = await call(placeHandler, 'placeOrder', { body, key: `half-${pointer}`, headers: english });
    expect(answer).toMatchObject(unreadable(pointer));
  });

  it('is refused in a query and on the way in, too', async () => {
    const searched = await call(searchProducts, 'searchProducts', { query: { q: half }, headers: english });
    expect(searched.status).not.toBe(500);
    const body = { email: 'a@shop.example', password: `pass${half}` };
    expect(await call(signIn, 'signIn', { body, headers: english })).toMatchObject(unreadable('#/password'));
  });
});

describe('what nobody can see', () => {
  it('is no name, no street and no city', async () => {
    const unseen = ['\u200b\u200b', '\u3164', '\u202e', '\u0000\u0007', '\u2060\ufeff', ' - '];
    for (const text of unseen) {
      const body = { ...wish, address: { ...shanghai, name: text, city: text, street: text.repeat(4) } };
      expect(await issuesOf(body)).toEqual([
        { pointer: '#/address/name', message: '请填写收货人姓名' },
        { pointer: '#/address/city', message: '请选择城市' },
        { pointer: '#/address/street', message: '请写到门牌号，至少 4 个字' },
      ]);
    }
  });

  it('is taken out of what was pasted, and a label has no line breaks', async () => {
    const pasted = {
      ...wish,
      address: {
        ...shanghai,
        name: '\ufeff张\u202e三\u200b',
        phone: '\u202a13800138000\u202c',
        street: '漕溪北路\r\n88\u0007 号\t',
      },
      remark: '第一行\r\n第二行\u202e \u200b👨‍👩‍👧\u0000',
    };
    const { status, body } = await place<Reply<typeof placeOrder>>(pasted);
    expect(status).toBe(201);
    expect(body.order.address).toEqual({ ...shanghai, name: '张三', street: '漕溪北路 88 号' });
    expect(body.order.remark).toBe('第一行\n第二行 👨‍👩‍👧');
  });

  it('is not kept in the address book either', async () => {
    const { cookie } = await customerCookieFor('13800138001');
    const body = { address: { ...shanghai, name: '\u2028张三' } };
    const answer = await call<{ saved: { address: unknown } }>(addAddress, 'addAddress', { body, cookies: [cookie] });
    expect(answer.body.saved.address).toEqual(shanghai);
  });

  it('leaves names of all peoples as they are', () => {
    for (const name of ['阿依古丽·买买提', 'O’Brien-李', '𠮷田', 'Zoë', '葛󠄀城'])
      expect(address.parse({ ...shanghai, name }).name).toBe(name);
  });
});

describe('the wrong kind of value', () => {
  it('is told apart from a missing one', async () => {
    const missing = { lines: [{ sku: 'KETTLE-1' }], province: '上海市' };
    const wrong = { lines: [{ sku: 7, quantity: '2' }], province: ['上海市'] };
    const asked = (body: unknown) => call(quoteCart, 'quoteCart', { body, headers: english });
    const required = 'Please fill this in';
    const wrongType = 'This has the wrong format';
    expect((await asked(missing)).body.issues).toEqual([{ pointer: '#/lines/0/quantity', message: required }]);
    expect((await asked(wrong)).body.issues).toEqual([
      { pointer: '#/lines/0/sku', message: wrongType },
      { pointer: '#/lines/0/quantity', message: wrongType },
      { pointer: '#/province', message: wrongType },
    ]);
    expect((await asked([])).body.issues).toEqual([{ pointer: '#/', message: wrongType }]);
    expect((await asked({ lines: null })).body.issues).toEqual([{ pointer: '#/lines', message: wrongType }]);
  });
});

describe('a waybill number', () => {
  it('begins with a letter or digit and has six of them', async () => {
    const cookies = [await staffCookieFor('warehouse')];
    const asked = (waybill: string) => {
      const params = { orderId: newOrderId() };
      return call(shipOrder, 'shipOrder', { params, body: { carrier: 'sf', waybill }, cookies, key: `w${++keys}` });
    };
    for (const waybill of ['--------', '-SF123456', 'SF12-----', 'A-B-C-D-E-', 'SF12345', `SF${'1'.repeat(29)}`]) {
      const issues = [{ pointer: '#/waybill', message: expect.stringContaining('字母和数字至少 6 位') }];
      expect((await asked(waybill)).body, waybill).toMatchObject({ code: 'invalid_input', issues });
    }
    for (const waybill of ['SF123456', 'JDVA12345678-1-1-', 'A-B-C-D-E-F'])
      expect((await asked(waybill)).body.code, waybill).toBe('order_not_found');
  });
});

describe('a stock change', () => {
  it('of nothing is refused', async () => {
    const cookies = [await staffCookieFor('owner')];
    const body = { warehouse: 'hangzhou', change: 0, reason: 'counted' };
    const answer = await call(adjustStock, 'adjustStock', { params: { sku: 'KETTLE-1' }, body, cookies, key: 'zero' });
    const issues = [{ pointer: '#/change', message: '请填写不为 0 的增减数量' }];
    expect(answer.body).toMatchObject({ status: 400, issues });
  });
});
