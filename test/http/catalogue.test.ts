import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { getProduct } from '../../contracts/catalogue/get-product.ts';
import type { listProducts } from '../../contracts/catalogue/list-products.ts';
import type { listProductsForStaff } from '../../contracts/catalogue/list-products-for-staff.ts';
import type { Reply } from '../../contracts/contract.ts';
import { handler as adjustStock } from '../../functions/http/catalogue/adjust-stock.ts';
import { handler as getProductHandler } from '../../functions/http/catalogue/get-product.ts';
import { handler as listCategories } from '../../functions/http/catalogue/list-categories.ts';
import { handler as listProductsHandler } from '../../functions/http/catalogue/list-products.ts';
import { handler as listForStaff } from '../../functions/http/catalogue/list-products-for-staff.ts';
import { handler as setProductStatus } from '../../functions/http/catalogue/set-product-status.ts';
import { handler as getHealth } from '../../functions/http/platform/get-health.ts';
import { dropKept } from '../../functions/runtime/kept-replies.ts';
import { startEngine, type TestEngine } from '../support/engine.ts';
import { call } from '../support/event.ts';
import { seedProduct, setUpShop } from '../support/seed.ts';
import { testCategories } from '../support/shop.ts';
import { staffCookieFor } from '../support/sign-in.ts';

let engine: TestEngine;
let owner: string;
beforeAll(async () => {
  engine = await startEngine();
  await setUpShop();
  await seedProduct({ handle: 'mug', fen: 5_900, stock: { 'MUG-S': { hangzhou: 2 }, 'MUG-L': { guangzhou: 500 } } });
  await seedProduct({ handle: 'dress', category: 'dresses', stock: { 'DRESS-1': { hangzhou: 1 } } });
  owner = await staffCookieFor('owner');
});
afterAll(() => engine.stop());

describe('what shoppers see', () => {
  it('answers that it is well, from the table', async () => {
    const answer = await call<{ status: string }>(getHealth, 'getHealth');
    expect(answer).toMatchObject({ status: 200, body: { status: 'ok' }, headers: { 'cache-control': 'no-store' } });
  });

  it('shows categories and products, of all or of one root', async () => {
    expect((await call<unknown>(listCategories, 'listCategories')).body).toEqual({ items: testCategories });
    const handlesIn = async (query: Record<string, string>) => {
      const { body } = await call<Reply<typeof listProducts>>(listProductsHandler, 'listProducts', { query });
      return body.items.map((c) => c.handle).toSorted((a, b) => a.localeCompare(b));
    };
    expect(await handlesIn({})).toEqual(['dress', 'mug']);
    expect(await handlesIn({ category: 'clothing' })).toEqual(['dress']);
    const none = await call(listProductsHandler, 'listProducts', { query: { category: 'nowhere' } });
    expect(none).toMatchObject({ status: 404, body: { code: 'category_not_found' } });
  });

  it('keeps a reply for a moment, the same for everyone, and never a refusal', async () => {
    const ask = (handle: string, cookies: string[] = []) =>
      call(getProductHandler, 'getProduct', { params: { handle }, cookies });
    const status = async (handle: string, cookies?: string[]) => (await ask(handle, cookies)).headers['cache-status'];
    expect(await status('mug')).toBe('shop; fwd=miss');
    expect(await status('mug', [`shop_guest=${'g'.repeat(43)}`])).toBe('shop; hit');
    expect(await status('lamp')).toBeUndefined();
    await seedProduct({ handle: 'lamp', stock: { 'LAMP-1': { hangzhou: 1 } } });
    expect((await ask('lamp')).status).toBe(200);
    dropKept();
  });

  it('refuses a cursor that was tampered with, at the cursor and in the language asked', async () => {
    const { body } = await call<Reply<typeof listProducts>>(listProductsHandler, 'listProducts', {
      query: { limit: '1' },
    });
    const cursor = `${body.nextCursor ?? ''}x`.replace(/^./, 'Z');
    const answer = await call(listProductsHandler, 'listProducts', {
      query: { cursor },
      headers: { 'accept-language': 'en-GB' },
    });
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({
      code: 'invalid_input',
      issues: [{ pointer: '#/query/cursor', message: 'This list has moved on; please start from its first page' }],
    });
  });

  it('shows a product with its stock, capped, and what is promised', async () => {
    const answer = await call<Reply<typeof getProduct>>(getProductHandler, 'getProduct', { params: { handle: 'mug' } });
    expect(answer.status).toBe(200);
    expect(answer.body.availability.map((a) => a.available)).toEqual([2, 99]);
    expect(answer.body.delivery).toMatchObject({ region: '上海市', freeFrom: { minor: 12_900 } });
    expect(answer.cookies).toEqual([]);
    const unknown = await call(getProductHandler, 'getProduct', { params: { handle: 'nothing' } });
    expect(unknown).toMatchObject({ status: 404, body: { code: 'product_not_found' } });
  });
});

describe('what staff do', () => {
  const status = (asked: { cookies?: string[]; body: unknown; id: string }) =>
    call(setProductStatus, 'setProductStatus', {
      params: { productId: asked.id },
      body: asked.body,
      cookies: asked.cookies ?? [owner],
    });
  const listed = async (query: Record<string, string> = {}) =>
    (await call<Reply<typeof listProductsForStaff>>(listForStaff, 'listProductsForStaff', { query, cookies: [owner] }))
      .body.items;

  it('is for those who may', async () => {
    const mug = (await listed()).find((p) => p.card.handle === 'mug');
    const body = { status: 'off_shelf', version: 1 };
    expect((await status({ id: mug?.card.id ?? '', body, cookies: [] })).body.code).toBe('not_signed_in');
    const support = await staffCookieFor('support');
    expect((await status({ id: mug?.card.id ?? '', body, cookies: [support] })).body.code).toBe('not_allowed');
  });

  it('takes a product off the shelf, and shoppers no longer find it', async () => {
    const dress = (await listed()).find((p) => p.card.handle === 'dress');
    if (!dress) throw new Error('not listed');
    const id = dress.card.id;
    expect(dress.variants).toEqual([
      { sku: 'DRESS-1', optionText: { zh: expect.any(String), en: expect.any(String) } },
    ]);
    expect(dress.stock).toEqual([{ sku: 'DRESS-1', warehouse: 'hangzhou', onHand: 1, held: 0, available: 1 }]);
    expect((await status({ id, body: { status: 'off_shelf', version: 7 } })).body.code).toBe('version_conflict');
    expect((await status({ id, body: { status: 'off_shelf', version: dress.version } })).status).toBe(200);
    const gone = await call(getProductHandler, 'getProduct', { params: { handle: 'dress' } });
    expect(gone.status).toBe(404);
    expect((await listed({ status: 'off_shelf' })).map((p) => p.card.handle)).toEqual(['dress']);
  });

  it('adjusts stock under a key, with the reason', async () => {
    const adjust = (key: string | undefined, body: object) =>
      call<Record<string, unknown>>(adjustStock, 'adjustStock', {
        params: { sku: 'MUG-S' },
        body,
        cookies: [owner],
        ...(key === undefined ? {} : { key }),
      });
    const body = { warehouse: 'hangzhou', change: 3, reason: 'received' };
    expect((await adjust(undefined, body)).body).toMatchObject({ code: 'idempotency_key_missing' });
    const first = await adjust('k1', body);
    expect(first).toMatchObject({ status: 200, body: { onHand: 5, held: 0, available: 5 } });
    expect((await adjust('k1', body)).body).toEqual(first.body);
    expect((await adjust('k1', { ...body, change: 4 })).body).toMatchObject({ code: 'idempotency_key_reused' });
    expect((await adjust('k2', { ...body, change: -6 })).body).toMatchObject({ code: 'stock_below_held' });
    expect((await adjust('k3', { ...body, warehouse: 'mars' })).body).toMatchObject({
      code: 'invalid_input',
      issues: [{ pointer: '#/warehouse', message: '没有这个仓库' }],
    });
  });
});
