import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { getProductForStaff } from '../../contracts/catalogue/get-product-for-staff.ts';
import type { listProductsForStaff } from '../../contracts/catalogue/list-products-for-staff.ts';
import { productChangedContext, type StaffProduct, staffProduct } from '../../contracts/catalogue/staff-product.ts';
import type { Reply } from '../../contracts/contract.ts';
import type { Problem } from '../../contracts/problems.ts';
import { cny } from '../../contracts/values/money.ts';
import { newProductId } from '../../functions/runtime/ids.ts';
import { importProduct } from '../../functions/stores/import-product.ts';
import { draft, inSizes, variantOf } from '../support/draft.ts';
import { context } from '../support/editing.ts';
import { startEngine, type TestEngine } from '../support/engine.ts';
import { setUpShop } from '../support/seed.ts';
import { productLine } from '../support/shop.ts';
import { staffCookieFor } from '../support/sign-in.ts';
import { callerFor } from '../support/staff-calls.ts';

let engine: TestEngine;
let ask: ReturnType<typeof callerFor>;
beforeAll(async () => {
  engine = await startEngine();
  await setUpShop();
  ask = callerFor(await staffCookieFor('owner'));
});
afterAll(() => engine.stop());

const english = { 'accept-language': 'en' };
let keys = 0;
const created = async (of: Parameters<typeof draft>[0]): Promise<StaffProduct> => {
  const { status, body } = await ask<StaffProduct>('createProduct', { body: draft(of), key: `k${++keys}` });
  expect(status).toBe(201);
  return body;
};
/** A body as the page sends it back: what it was given, with what the editor changed. */
const edited = (product: StaffProduct, of: object) => {
  const { id: _, status: __, salesCount: ___, listedAt: ____, changedAt: _____, changedBy: ______, ...rest } = product;
  return { ...rest, ...of };
};

describe('creating a product', () => {
  it('answers the product as staff see it, and the same again to a repeat', async () => {
    const body = draft({ handle: 'once', variants: [variantOf('ONCE-1', { cost: cny(1_000) })] });
    const first = await ask<StaffProduct>('createProduct', { body, key: 'once' });
    expect(first.status).toBe(201);
    expect(staffProduct.safeParse(first.body).success).toBe(true);
    expect(first.body).toMatchObject({ status: 'draft', changedBy: { name: 'owner', email: 'owner@shop.example' } });
    expect(await ask('createProduct', { body, key: 'once' })).toMatchObject({ status: 201, body: first.body });
    const other = await ask<Problem>('createProduct', { body: { ...body, model: 'X' }, key: 'once' });
    expect(other.body.code).toBe('idempotency_key_reused');
  });

  it('tells every field that is wrong at once, in the language asked', async () => {
    const body = { ...draft({ handle: 'Not A Handle' }), name: { zh: '', en: 'x'.repeat(121) }, variants: [] };
    const zh = await ask<Problem>('createProduct', { body, key: 'bad' });
    expect(zh.status).toBe(400);
    expect(zh.body.issues).toEqual([
      { pointer: '#/handle', message: '用小写字母、数字和短横线，如 linen-dress' },
      { pointer: '#/name/zh', message: '请填写这一项' },
      { pointer: '#/name/en', message: '太长了，请缩短' },
      { pointer: '#/variants', message: '至少要有一个规格' },
    ]);
    const en = await ask<Problem>('createProduct', { body: draft({ category: 'home' }), key: 'bad', headers: english });
    expect(en.body.issues).toEqual([
      { pointer: '#/category', message: 'Please choose a category of the lowest level' },
    ]);
  });
});

describe('editing a product', () => {
  it('shows it whole: product, stock, prices, addresses', async () => {
    const made = await created({ handle: 'whole', variants: [variantOf('WHOLE-1')] });
    const params = { productId: made.id };
    const moved = await ask<StaffProduct>('updateProduct', { params, body: edited(made, { handle: 'whole-2' }) });
    expect(moved.status).toBe(200);
    await ask('adjustStock', {
      params: { sku: 'WHOLE-1' },
      body: { warehouse: 'hangzhou', change: 3, reason: 'received' },
      key: 's1',
    });
    const { body } = await ask<Reply<typeof getProductForStaff>>('getProductForStaff', { params });
    expect(body).toEqual({
      product: moved.body,
      stock: [{ sku: 'WHOLE-1', warehouse: 'hangzhou', onHand: 3, held: 0, available: 3 }],
      priceHistory: { items: [], nextCursor: null },
      formerHandles: ['whole'],
    });
  });

  it('answers who changed what to one who was slower', async () => {
    const made = await created({ handle: 'slow', variants: [variantOf('SLOW-1')] });
    const params = { productId: made.id };
    await ask('updateProduct', { params, body: edited(made, { model: 'THEIRS' }) });
    const late = await ask<Problem>('updateProduct', {
      params,
      body: edited(made, { model: 'MINE' }),
      headers: english,
    });
    expect(late.status).toBe(409);
    expect(late.body).toMatchObject({
      code: 'product_changed',
      title: expect.stringContaining('nothing you typed is lost'),
    });
    const context = productChangedContext.parse(late.body.context);
    expect(context.changedBy?.email).toBe('owner@shop.example');
    expect(context.fields).toEqual([
      { pointer: '#/model', sku: null, before: 'M-9', theirs: 'THEIRS', yours: 'MINE', clash: true },
    ]);
  });

  it('changes prices alone, with a history', async () => {
    const made = await created({ handle: 'prices', ...inSizes(['PR-A', 'PR-B'], { cost: cny(10) }) });
    const params = { productId: made.id };
    const prices = [{ sku: 'PR-A', price: cny(6_000), listPrice: cny(7_000), cost: null }];
    const changed = await ask<StaffProduct>('changePrices', { params, body: { version: 1, prices } });
    expect(changed.body.variants).toMatchObject([
      { price: cny(6_000), listPrice: cny(7_000) },
      { price: cny(5_900), cost: cny(10) },
    ]);
    expect(changed.body.variants[0]?.cost).toBeUndefined();
    const odd = await ask<Problem>('changePrices', {
      params,
      body: { version: 2, prices: [{ sku: 'NONE', price: cny(1) }] },
    });
    expect(odd.body.issues).toEqual([{ pointer: '#/prices/0/sku', message: '这件商品没有这个 SKU' }]);
    const low = await ask<Problem>('changePrices', {
      params,
      body: { version: 2, prices: [{ sku: 'PR-A', price: cny(7_000) }] },
    });
    expect(low.body.issues).toEqual([{ pointer: '#/prices/0/listPrice', message: '划线价要高于售价，没有就留空' }]);
    const old = await ask<Problem>('changePrices', { params, body: { version: 1, prices } });
    expect(old.body.code).toBe('product_changed');
    const history = await ask<{ items: { changes: unknown[] }[] }>('listPriceHistory', { params });
    expect(history.body.items.map((i) => i.changes.length)).toEqual([3]);
  });

  it('changes prices of what lacks something else by now', async () => {
    const made = await created({ handle: 'lacking', category: 'dresses', variants: [variantOf('LACK-1')] });
    const params = { productId: made.id };
    expect((await ask('setProductStatus', { params, body: { status: 'on_shelf', version: 1 } })).status).toBe(200);
    const row = { key: 'fit', name: { zh: '版型', en: 'Fit' }, type: 'bool', facet: false, required: true };
    await ask('putAttributeSchema', { params: { slug: 'clothing' }, body: { version: 0, own: [row] } });
    const edit = await ask<Problem>('updateProduct', { params, body: { ...edited(made, { model: 'X' }), version: 2 } });
    expect(edit.body.issues).toEqual([{ pointer: '#/attributes/more/fit', message: '请填写这一项' }]);
    const body = { version: 2, prices: [{ sku: 'LACK-1', price: cny(100) }] };
    expect((await ask('changePrices', { params, body })).status).toBe(200);
    // A file may bring what no editor could save: here a barcode whose last digit is wrong.
    const line = productLine({ handle: 'from-file', stock: { 'FROM-FILE': {} } });
    const odd = { ...line, variants: line.variants.map((v) => ({ ...v, barcode: '12345678' })) };
    const imported = await importProduct(odd, { ...context(), newProductId });
    const productId = imported.ok ? imported.value.productId : '';
    const cheaper = { version: 1, prices: [{ sku: 'FROM-FILE', price: cny(100) }] };
    expect((await ask('changePrices', { params: { productId }, body: cheaper })).status).toBe(200);
  });

  it('copies it once for each key', async () => {
    const made = await created({ handle: 'model-t', variants: [variantOf('MT-1')] });
    const params = { productId: made.id };
    const first = await ask<StaffProduct>('copyProduct', { params, key: 'copy' });
    expect(first).toMatchObject({ status: 201, body: { handle: 'model-t-copy', status: 'draft' } });
    expect((await ask<StaffProduct>('copyProduct', { params, key: 'copy' })).body.id).toBe(first.body.id);
    expect((await ask<StaffProduct>('copyProduct', { params, key: 'copy-2' })).body.handle).toBe('model-t-copy-2');
  });

  it('schedules it, and shows the times in the list', async () => {
    const made = await created({ handle: 'soon', variants: [variantOf('SOON-1')] });
    const params = { productId: made.id };
    const onShelfAt = '2999-01-01T00:00:00.000Z';
    const to = (body: object) => ask<Problem>('setProductStatus', { params, body: { version: 1, ...body } });
    expect((await to({ status: 'scheduled' })).body.issues).toEqual([
      { pointer: '#/onShelfAt', message: '请选择上架时间' },
    ]);
    expect((await to({ status: 'on_shelf', onShelfAt })).body.issues).toEqual([
      { pointer: '#/onShelfAt', message: '这个状态不需要时间' },
    ]);
    expect((await to({ status: 'scheduled', onShelfAt })).status).toBe(200);
    const query = { status: 'scheduled', text: 'soon' };
    const { body } = await ask<Reply<typeof listProductsForStaff>>('listProductsForStaff', { query });
    expect(body.items).toMatchObject([{ card: { handle: 'soon' }, status: 'scheduled', onShelfAt }]);
  });

  it('says so where there is no such product', async () => {
    const params = { productId: 'prd_01JDXXXXXXXXXXXXXXXXXXXXXX' };
    const body = { ...draft(), version: 1 };
    for (const [name, asked] of [
      ['getProductForStaff', {}],
      ['updateProduct', { body }],
      ['copyProduct', { key: 'x' }],
      ['changePrices', { body: { version: 1, prices: [{ sku: 'A1' }] } }],
      ['setProductStatus', { body: { status: 'draft', version: 1 } }],
    ] as const)
      expect((await ask<Problem>(name, { params, ...asked })).body.code, name).toBe('product_not_found');
  });
});
