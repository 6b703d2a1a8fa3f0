import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Refusal } from '../../contracts/problems.ts';
import type { ProductId } from '../../contracts/values/id.ts';
import type { Result } from '../../contracts/values/result.ts';
import { hashOf } from '../../functions/runtime/ids.ts';
import { type Adjustment, adjustStock } from '../../functions/stores/adjust-stock.ts';
import { cardsByIds, cardsOnShelf, productById, stockOfSkus } from '../../functions/stores/catalogue.ts';
import { onceWritten } from '../../functions/stores/idempotency.ts';
import type { Movement } from '../../functions/stores/movements.ts';
import { unpublishedEvents } from '../../functions/stores/outbox.ts';
import { setProductStatus } from '../../functions/stores/product-status.ts';
import { refreshCard } from '../../functions/stores/refresh-card.ts';
import { readPage } from '../../functions/stores/table/page.ts';
import { startEngine, type TestEngine } from '../support/engine.ts';
import { bought, buy } from '../support/orders.ts';
import { noon, seedProduct, setUpShop, stampAt } from '../support/seed.ts';
import { sku, testCategories, testSettings } from '../support/shop.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startEngine();
  await setUpShop();
});
afterAll(() => engine.stop());

const { warehouses } = testSettings;
const onShelf = async (handle: string): Promise<boolean> => {
  const listed = await cardsOnShelf('home', { limit: 100 });
  return listed.ok && listed.value.items.some((c) => c.handle === handle);
};
const setStatus = (id: ProductId, status: 'on_shelf' | 'off_shelf', seen: number) =>
  setProductStatus(
    id,
    { status, seen },
    { by: { id: 'stf_1', name: '王店长', email: 'owner@shop.local' }, at: noon },
    { categories: testCategories, warehouses, stamp: stampAt(noon) },
  );
const code = (result: Result<unknown, Refusal>): string => (result.ok ? 'ok' : result.refusal.code);

let keys = 0;
const adjust = (adjustment: Partial<Adjustment>, key = `adjust-${++keys}`) => {
  const whole = {
    sku: sku('BIN-1'),
    warehouse: 'hangzhou',
    change: 1,
    reason: 'counted' as const,
    note: '',
    by: 'stf_1',
  };
  const request = { scope: hashOf(key), requestHash: hashOf(JSON.stringify(adjustment)) };
  return onceWritten(request, 1_795_492_800, (remember) =>
    adjustStock({ ...whole, ...adjustment }, stampAt(noon), remember),
  );
};

describe('the shelf', () => {
  it('is left and entered in one step: the card, and whether it can be ordered', async () => {
    const id = await seedProduct({ handle: 'bowl', fen: 20_000, stock: { 'BOWL-1': { hangzhou: 5 } } });
    expect(await onShelf('bowl')).toBe(true);
    expect(await setStatus(id, 'off_shelf', 1)).toMatchObject({ ok: true, value: { version: 2, status: 'off_shelf' } });
    expect(await onShelf('bowl')).toBe(false);
    expect(code(await buy({ lines: { 'BOWL-1': 1 }, total: 20_000 }))).toBe('product_not_found');
    expect(await setStatus(id, 'on_shelf', 2)).toMatchObject({ ok: true, value: { version: 3 } });
    expect(await onShelf('bowl')).toBe(true);
    expect(code(await buy({ lines: { 'BOWL-1': 1 }, total: 20_000 }))).toBe('ok');
    const events = (await unpublishedEvents(500)).filter((e) => e.name === 'product.changed.v1');
    expect(events.filter((e) => e.meta.subject === id).map((e) => e.meta.sequence)).toEqual([1, 2, 3]);
  });

  it('is changed by one of two editors, and the other is told', async () => {
    const id = await seedProduct({ handle: 'plate', stock: { 'PLATE-1': { hangzhou: 5 } } });
    expect(code(await setStatus(id, 'on_shelf', 1))).toBe('ok');
    expect((await productById(id))?.version).toBe(1);
    const both = await Promise.all([setStatus(id, 'off_shelf', 1), setStatus(id, 'off_shelf', 1)]);
    expect(both.filter((r) => r.ok)).toHaveLength(1);
    expect(code(await setStatus(id, 'on_shelf', 1))).toBe('version_conflict');
    expect(code(await setStatus('prd_01JDXXXXXXXXXXXXXXXXXXXXXX' as ProductId, 'on_shelf', 1))).toBe(
      'product_not_found',
    );
  });

  it('takes the largest product off whole', async () => {
    const stock = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`WIDE-${at}`, { hangzhou: 1 }]));
    const id = await seedProduct({ handle: 'wide', fen: 20_000, stock });
    expect(code(await setStatus(id, 'off_shelf', 1))).toBe('ok');
    for (const last of ['WIDE-0', 'WIDE-99'])
      expect(code(await buy({ lines: { [last]: 1 }, total: 20_000 }))).toBe('product_not_found');
  });
});

describe('a card', () => {
  it('follows the stock, and an older look at it never overwrites a newer one', async () => {
    const id = await seedProduct({ handle: 'last-bowl', fen: 20_000, stock: { 'LB-1': { hangzhou: 1 } } });
    expect((await cardsByIds([id]))[0]?.available).toBe(true);
    expect(await refreshCard(id, warehouses)).toBe('newer_already');
    await bought({ lines: { 'LB-1': 1 }, total: 20_000 });
    const both = await Promise.all([refreshCard(id, warehouses), refreshCard(id, warehouses)]);
    expect(both.toSorted((a, b) => a.localeCompare(b))).toEqual(['newer_already', 'refreshed']);
    expect((await cardsByIds([id]))[0]?.available).toBe(false);
    expect(await onShelf('last-bowl')).toBe(true);
    expect(await refreshCard('prd_01JDXXXXXXXXXXXXXXXXXXXXXX' as ProductId, warehouses)).toBe('no_product');
  });

  it('of a product taken off meanwhile stays off the shelf', async () => {
    const id = await seedProduct({ handle: 'gone-bowl', stock: { 'GB-1': { hangzhou: 1 } } });
    await setStatus(id, 'off_shelf', 1);
    await adjust({ sku: sku('GB-1'), change: 5 });
    expect(await refreshCard(id, warehouses)).toBe('refreshed');
    expect(await onShelf('gone-bowl')).toBe(false);
  });
});

describe('adjusting stock', () => {
  it('is on record with its reason, never goes below what is held, and counts a repeat once', async () => {
    await seedProduct({ handle: 'bin', fen: 20_000, stock: { 'BIN-1': { hangzhou: 5 } } });
    await bought({ lines: { 'BIN-1': 2 }, total: 40_000 });
    const row = { sku: 'BIN-1', warehouse: 'hangzhou', held: 2 };
    const more = { ok: true, value: { ...row, onHand: 15, available: 13 } };
    expect(await adjust({ change: 10, reason: 'received', note: '晚到' }, 'same')).toEqual(more);
    expect(await adjust({ change: 10, reason: 'received', note: '晚到' }, 'same')).toEqual(more);
    expect(await adjust({ change: -14 })).toMatchObject({ ok: false, refusal: { code: 'stock_below_held' } });
    expect(await adjust({ change: -13 })).toEqual({ ok: true, value: { ...row, onHand: 2, available: 0 } });
    const movements = await readPage<Movement>({ pk: 'SKU#BIN-1', begins: 'MOVEMENT#' }, { limit: 20 });
    const changes = movements.ok ? movements.value.items.map((m) => [m.reason, m.parts[0]?.change, m.by]) : [];
    expect(changes).toContainEqual(['received', 10, 'stf_1']);
    expect(changes).toHaveLength(3);
  });

  it('opens a warehouse that never had the SKU, and refuses an unknown SKU', async () => {
    const opened = await adjust({ warehouse: 'guangzhou', change: 4 });
    expect(opened).toMatchObject({ ok: true, value: { onHand: 4, held: 0, available: 4 } });
    expect(await adjust({ sku: sku('NONE-1') })).toMatchObject({ ok: false, refusal: { code: 'sku_not_found' } });
  });

  it('adds up when many do it at once', async () => {
    await seedProduct({ handle: 'heap', stock: { 'HEAP-1': { hangzhou: 0 } } });
    const done = await Promise.all(Array.from({ length: 5 }, () => adjust({ sku: sku('HEAP-1'), change: 3 })));
    const taken = done.filter((r) => r.ok).length;
    const [left] = await stockOfSkus([sku('HEAP-1')], warehouses, { consistent: true });
    expect(left).toMatchObject({ onHand: taken * 3, available: taken * 3 });
    expect(done.filter((r) => !r.ok && r.refusal.code !== 'conflict')).toEqual([]);
  });
});
