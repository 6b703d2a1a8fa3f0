import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newProductId } from '../../functions/runtime/ids.ts';
import {
  allProducts,
  availabilityOfProducts,
  cardsOnShelf,
  cardsOnWholeShelf,
  handlesOnShelf,
  newestCards,
  productByHandle,
  productById,
  productsByStatus,
  productWithAvailability,
  soldSkus,
} from '../../functions/stores/catalogue.ts';
import { importProduct } from '../../functions/stores/import-product.ts';
import { unpublishedEvents } from '../../functions/stores/outbox.ts';
import { shopAndCategories } from '../../functions/stores/shop.ts';
import { startEngine, type TestEngine } from '../support/engine.ts';
import { noon, seedProduct, setUpShop, stampAt } from '../support/seed.ts';
import { productLine, sku, testCategories, testSettings } from '../support/shop.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startEngine();
  await setUpShop();
});
afterAll(() => engine.stop());

const { warehouses } = testSettings;
const context = () => ({ categories: testCategories, warehouses, stamp: stampAt(noon), newProductId });

describe('importing a product', () => {
  it('makes it readable in every way the shop reads it', async () => {
    const id = await seedProduct({
      handle: 'vase',
      stock: { 'VASE-S': { hangzhou: 3 }, 'VASE-L': { guangzhou: 150 } },
    });
    const product = await productById(id);
    expect(product).toMatchObject({ handle: 'vase', status: 'on_shelf', version: 1 });
    expect(await productByHandle('vase')).toEqual(product);
    expect(await productByHandle('nothing')).toBeNull();
    const read = await productWithAvailability('vase', warehouses);
    expect(read?.availability.map((a) => a.available)).toEqual([3, 99]);
    expect((await newestCards('home', 5)).map((c) => c.handle)).toContain('vase');
    expect((await soldSkus([sku('VASE-S'), sku('NONE')], warehouses)).sold.size).toBe(1);
    const events = (await unpublishedEvents(100)).filter((e) => e.meta.subject === id);
    expect(new Set(events.map((e) => e.name))).toEqual(new Set(['product.changed.v1', 'stock.changed.v1']));
  });

  it('changes nothing when repeated, and keeps the id and the stock when the line differs', async () => {
    const line = productLine({ handle: 'pot', stock: { 'POT-1': { hangzhou: 5 } } });
    const first = await importProduct(line, context());
    expect(first).toMatchObject({ ok: true, value: { outcome: 'created' } });
    expect(await importProduct(line, context())).toMatchObject({ ok: true, value: { outcome: 'unchanged' } });
    const dearer = productLine({ handle: 'pot', fen: 9_900, stock: { 'POT-1': { hangzhou: 500 } } });
    const changed = await importProduct(dearer, context());
    expect(changed).toMatchObject({ ok: true, value: { outcome: 'changed' } });
    expect(changed.ok && first.ok && changed.value.productId === first.value.productId).toBe(true);
    const read = await productWithAvailability('pot', warehouses);
    expect(read?.product.version).toBe(2);
    expect(read?.availability).toMatchObject([{ price: { minor: 9_900 }, available: 5 }]);
  });

  it('forgets a SKU that the new line no longer has', async () => {
    await seedProduct({ handle: 'tray', stock: { 'TRAY-A': { hangzhou: 1 }, 'TRAY-B': { hangzhou: 1 } } });
    await seedProduct({ handle: 'tray', stock: { 'TRAY-A': { hangzhou: 1 } } });
    expect((await soldSkus([sku('TRAY-A'), sku('TRAY-B')], warehouses)).sold.has(sku('TRAY-B'))).toBe(false);
  });

  it('refuses an unknown category, a SKU of another product and a warehouse the shop does not have', async () => {
    await seedProduct({ handle: 'jug', stock: { 'JUG-1': { hangzhou: 1 } } });
    const lost = await importProduct(
      productLine({ handle: 'lost', category: 'nowhere', stock: { 'L-1': {} } }),
      context(),
    );
    expect(lost).toMatchObject({ ok: false, refusal: { code: 'category_not_found' } });
    const thief = await importProduct(productLine({ handle: 'thief', stock: { 'JUG-1': { hangzhou: 9 } } }), context());
    expect(thief).toMatchObject({ ok: false, refusal: { issues: [{ pointer: '#/variants/0/sku' }] } });
    const far = await importProduct(productLine({ handle: 'far', stock: { 'FAR-1': { mars: 9 } } }), context());
    expect(far).toMatchObject({ ok: false, refusal: { issues: [{ pointer: '#/variants/0/stock/mars' }] } });
    expect(await productByHandle('thief')).toBeNull();
  });

  it('takes the largest product there may be, which no single transaction holds', async () => {
    const stock = Object.fromEntries(
      Array.from({ length: 100 }, (_, at) => [`BIG-${at}`, { hangzhou: at, guangzhou: 1 }]),
    );
    const id = await seedProduct({ handle: 'big', stock });
    const product = await productById(id);
    if (!product) throw new Error('not there');
    const read = (await availabilityOfProducts([product], warehouses)).get(id);
    expect(read?.availability).toHaveLength(100);
    expect(read?.availability[9]?.available).toBe(10);
    expect(read?.stockVersion).toBe(200);
  });

  it('gives one product to two imports of a handle at once', async () => {
    const line = productLine({ handle: 'twin', stock: { 'TWIN-1': { hangzhou: 4 } } });
    const both = await Promise.all([importProduct(line, context()), importProduct(line, context())]);
    const ids = both.map((r) => (r.ok ? r.value.productId : r.refusal.code));
    expect(new Set(ids).size).toBe(1);
    expect((await productWithAvailability('twin', warehouses))?.availability[0]?.available).toBe(4);
  });
});

describe('lists', () => {
  it('page newest first without an empty last page, and refuse a cursor that is not theirs', async () => {
    for (let day = 1; day <= 5; day++)
      await seedProduct({
        handle: `dress-${day}`,
        category: 'dresses',
        listedAt: `2026-10-0${day}T00:00:00.000Z`,
        stock: { [`DRESS-${day}`]: { hangzhou: 1 } },
      });
    const first = await cardsOnShelf('clothing', { limit: 3 });
    if (!first.ok || first.value.nextCursor === null) throw new Error('no page');
    expect(first.value.items.map((c) => c.handle)).toEqual(['dress-5', 'dress-4', 'dress-3']);
    const second = await cardsOnShelf('clothing', { limit: 2, cursor: first.value.nextCursor });
    expect(second).toMatchObject({ ok: true, value: { nextCursor: null } });
    expect(second.ok && second.value.items.map((c) => c.handle)).toEqual(['dress-2', 'dress-1']);
    const cursors = ['', 'x', '!!', first.value.nextCursor.slice(2), Buffer.from('["a"]').toString('base64url')];
    for (const cursor of cursors)
      expect(await cardsOnShelf('clothing', { limit: 2, cursor }), cursor).toEqual({
        ok: false,
        refusal: { code: 'bad_cursor' },
      });
    expect(await cardsOnShelf('home', { limit: 2, cursor: first.value.nextCursor })).toMatchObject({ ok: false });
  });

  it('show what is off the shelf to staff only', async () => {
    await seedProduct({ handle: 'draft', status: 'draft', stock: { 'DRAFT-1': { hangzhou: 1 } } });
    const cards = await cardsOnWholeShelf({ limit: 100 });
    const handles = await handlesOnShelf({ limit: 100 });
    expect(cards.ok && cards.value.items.some((c) => c.handle === 'draft')).toBe(false);
    expect(cards.ok && handles.ok && cards.value.items.length === handles.value.items.length).toBe(true);
    const drafts = await productsByStatus('draft', { limit: 10 });
    expect(drafts.ok && drafts.value.items.map((p) => p.handle)).toEqual(['draft']);
    const all: string[] = [];
    for await (const p of allProducts('on_shelf')) all.push(p.handle);
    expect(handles.ok && new Set(all)).toEqual(new Set(handles.ok ? handles.value.items.map((h) => h.handle) : []));
  });

  it('settings and categories come in one read', async () => {
    expect(await shopAndCategories()).toEqual({ settings: testSettings, categories: testCategories });
  });
});
