import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Shipment } from '../../contracts/orders/order.ts';
import type { Refusal } from '../../contracts/problems.ts';
import { cny } from '../../contracts/values/money.ts';
import { mostLines } from '../../contracts/values/order-size.ts';
import type { Result } from '../../contracts/values/result.ts';
import { place } from '../../functions/domain/orders/placement.ts';
import { newOrderId, newShipmentId } from '../../functions/runtime/ids.ts';
import { cancelOrder } from '../../functions/stores/cancel-order.ts';
import { soldSkus, stockOfSkus } from '../../functions/stores/catalogue.ts';
import { dueBy } from '../../functions/stores/due.ts';
import { holdsOfOrder } from '../../functions/stores/holds.ts';
import { orderById, orderOfShopper, orderRowsInView, ordersOfShopper } from '../../functions/stores/orders.ts';
import { unpublishedEvents } from '../../functions/stores/outbox.ts';
import { type Placed, placementWrites } from '../../functions/stores/place-order.ts';
import { dispatchWrites } from '../../functions/stores/ship-order.ts';
import { startEngine, type TestEngine } from '../support/engine.ts';
import { type Buying, bought, buy, shanghai, shopper } from '../support/orders.ts';
import { noon, seedProduct, setUpShop, stampAt } from '../support/seed.ts';
import { sku, testSettings } from '../support/shop.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startEngine();
  await setUpShop();
});
afterAll(() => engine.stop());

const { warehouses } = testSettings;
const stockOf = async (code: string) =>
  (await stockOfSkus([sku(code)], warehouses, { consistent: true })).map(({ warehouse, onHand, held, available }) => ({
    warehouse,
    onHand,
    held,
    available,
  }));
const outcome = (result: Result<Placed, Refusal>): string => (result.ok ? 'placed' : result.refusal.code);
const tally = (results: readonly Result<Placed, Refusal>[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const r of results) counts[outcome(r)] = (counts[outcome(r)] ?? 0) + 1;
  return counts;
};

describe('placing an order', () => {
  it('holds its stock and is found by everyone who needs it', async () => {
    await seedProduct({ handle: 'cup', fen: 5_900, stock: { 'CUP-1': { hangzhou: 5, guangzhou: 5 } } });
    const order = await bought({ by: 'li', lines: { 'CUP-1': 2 }, total: 13_000 });
    expect(order).toMatchObject({
      state: 'awaiting_payment',
      totals: { goods: { minor: 11_800 }, freight: { minor: 1_200 }, total: { minor: 13_000 } },
      payBefore: '2026-11-24T04:30:00.000Z',
      arrivesOn: '2026-11-26',
    });
    expect(await stockOf('CUP-1')).toEqual([
      { warehouse: 'hangzhou', onHand: 5, held: 2, available: 3 },
      { warehouse: 'guangzhou', onHand: 5, held: 0, available: 5 },
    ]);
    expect(await orderById(order.id)).toEqual(order);
    expect(await orderOfShopper(order.id, { shopperId: shopper('other') })).toBeNull();
    const mine = await ordersOfShopper(shopper('li'), { limit: 10 });
    expect(mine.ok && mine.value.items).toEqual([order]);
    for (const view of ['all', 'awaiting_payment'] as const) {
      const rows = await orderRowsInView(view, { limit: 10 });
      expect(rows.ok && rows.value.items.map((r) => r.id)).toContain(order.id);
    }
    expect((await dueBy('order-expiry', order.payBefore, 100)).map((d) => d.subject)).toContain(order.id);
    expect((await dueBy('order-expiry', noon, 100)).map((d) => d.subject)).not.toContain(order.id);
    const events = (await unpublishedEvents(500)).filter((e) => e.name === 'order.placed.v1');
    expect(events).toMatchObject([{ meta: { subject: order.id, sequence: 1, correlationId: 'req_test' } }]);
  });

  it('refuses exactly the lines that are short, a price not seen, and what is not sold', async () => {
    await seedProduct({ handle: 'rare', fen: 20_000, stock: { 'RARE-1': { hangzhou: 1, guangzhou: 1 } } });
    await seedProduct({ handle: 'plenty', fen: 100, stock: { 'PLENTY-1': { hangzhou: 500 } } });
    await seedProduct({ handle: 'hidden', status: 'off_shelf', stock: { 'HIDDEN-1': { hangzhou: 5 } } });
    expect(await buy({ lines: { 'PLENTY-1': 1, 'RARE-1': 3 }, total: 60_100 })).toEqual({
      ok: false,
      refusal: { code: 'out_of_stock', context: { lines: [{ sku: 'RARE-1', wanted: 3, available: 2 }] } },
    });
    expect(await buy({ lines: { 'RARE-1': 1 }, total: 19_999 })).toEqual({
      ok: false,
      refusal: { code: 'price_changed', context: { total: cny(20_000) } },
    });
    for (const gone of ['HIDDEN-1', 'NEVER-1']) {
      const refused = await buy({ lines: { 'PLENTY-1': 1, [gone]: 1 }, total: 1 });
      expect(refused).toMatchObject({
        ok: false,
        refusal: { code: 'product_not_found', issues: [{ pointer: '#/lines/1/sku' }] },
      });
    }
    expect(await stockOf('RARE-1')).toMatchObject([{ available: 1 }, { available: 1 }]);
  });

  it('splits over warehouses where no single one has enough, and gives all of it back when cancelled', async () => {
    await seedProduct({ handle: 'split', fen: 20_000, stock: { 'SPLIT-1': { hangzhou: 2, guangzhou: 3 } } });
    const order = await bought({ lines: { 'SPLIT-1': 4 }, total: 80_000 });
    const holds = await holdsOfOrder(order.id);
    expect(holds.find((h) => h.warehouse === 'hangzhou')?.lines).toMatchObject([{ sku: 'SPLIT-1', quantity: 2 }]);
    expect(holds.find((h) => h.warehouse === 'guangzhou')?.lines).toMatchObject([{ sku: 'SPLIT-1', quantity: 2 }]);
    expect(order.arrivesOn).toBe('2026-11-27');
    const both = await Promise.all([
      cancelOrder(order.id, 'shopper', stampAt(noon)),
      cancelOrder(order.id, 'expired', stampAt(noon)),
    ]);
    expect(both.filter((r) => r !== 'raced' && r.ok)).toHaveLength(1);
    expect(await stockOf('SPLIT-1')).toEqual([
      { warehouse: 'hangzhou', onHand: 2, held: 0, available: 2 },
      { warehouse: 'guangzhou', onHand: 3, held: 0, available: 3 },
    ]);
    expect(await holdsOfOrder(order.id)).toEqual([]);
    expect((await dueBy('order-expiry', order.payBefore, 500)).map((d) => d.subject)).not.toContain(order.id);
  });
});

describe('under race', { timeout: 120_000 }, () => {
  it('50 buyers of 7 units, each sending twice: exactly 7 orders, 43 clear refusals, nothing left', async () => {
    await seedProduct({ handle: 'hot', fen: 20_000, stock: { 'HOT-1': { hangzhou: 4, guangzhou: 3 } } });
    const buyers = Array.from(
      { length: 50 },
      (_, at): Buying => ({
        by: `buyer-${at}`,
        key: 'one',
        lines: { 'HOT-1': 1 },
        total: 20_000,
      }),
    );
    const results = await Promise.all(buyers.flatMap((b) => [buy(b), buy(b)]));
    expect(tally(results)).toEqual({ placed: 14, out_of_stock: 86 });
    const orders = new Set(results.flatMap((r) => (r.ok ? [r.value.order.id] : [])));
    expect(orders.size).toBe(7);
    const stock = await stockOf('HOT-1');
    expect(stock.map((s) => s.available)).toEqual([0, 0]);
    expect(stock.map((s) => s.held)).toEqual([4, 3]);
  });

  it('two SKUs in opposite order sell out together without a deadlock', async () => {
    await seedProduct({ handle: 'pair', fen: 10_000, stock: { 'PAIR-A': { hangzhou: 6 }, 'PAIR-B': { hangzhou: 6 } } });
    const results = await Promise.all(
      Array.from({ length: 30 }, (_, at) =>
        buy({
          by: `pair-${at}`,
          lines: at % 2 === 0 ? { 'PAIR-A': 1, 'PAIR-B': 1 } : { 'PAIR-B': 1, 'PAIR-A': 1 },
          total: 20_000,
        }),
      ),
    );
    expect(tally(results)).toEqual({ placed: 6, out_of_stock: 24 });
    expect([...(await stockOf('PAIR-A')), ...(await stockOf('PAIR-B'))].map((s) => s.available)).toEqual([0, 0]);
  });
});

describe('a request asked again', () => {
  it('gets the first reply, even where it has sold the last piece itself; another body is told so', async () => {
    await seedProduct({ handle: 'last', fen: 20_000, stock: { 'LAST-1': { hangzhou: 1 } } });
    const first = await buy({ by: 'wang', key: 'k', lines: { 'LAST-1': 1 }, total: 20_000 });
    expect(first.ok).toBe(true);
    expect(await buy({ by: 'wang', key: 'k', lines: { 'LAST-1': 1 }, total: 20_000 })).toEqual(first);
    expect(outcome(await buy({ by: 'wang', key: 'k', lines: { 'LAST-1': 2 }, total: 40_000 }))).toBe(
      'idempotency_key_reused',
    );
    expect(outcome(await buy({ by: 'wang', key: 'k2', lines: { 'LAST-1': 1 }, total: 20_000 }))).toBe('out_of_stock');
  });
});

describe("the transaction's limit of 100 actions", () => {
  it('holds the largest order there may be: every line of its own product and split over both warehouses', async () => {
    const codes = Array.from({ length: mostLines }, (_, at) => `MANY-${at}`);
    for (const code of codes)
      await seedProduct({ handle: code.toLowerCase(), fen: 1_000, stock: { [code]: { hangzhou: 1, guangzhou: 1 } } });
    const lines = codes.map((code) => ({ sku: sku(code), quantity: 2 }));
    const shelf = { settings: testSettings, ...(await soldSkus(codes.map(sku), warehouses)) };
    const wish = { id: newOrderId(), shopperId: shopper('many'), locale: 'en' as const, lines, address: shanghai };
    const placement = place({ ...wish, remark: '', expectedTotal: cny(60_000) }, shelf, noon);
    if (!placement.ok) throw new Error(JSON.stringify(placement.refusal));
    const record = 1;
    expect(placementWrites(placement.value, 'hash', shelf, stampAt(noon)).length + record).toBe(67);

    const order = await bought({ by: 'many', lines: Object.fromEntries(codes.map((c) => [c, 2])), total: 60_000 });
    const holds = await holdsOfOrder(order.id);
    const shipment: Shipment = {
      id: newShipmentId(),
      carrier: 'sf',
      waybill: 'SF1234567890',
      dispatchedAt: noon,
      deliveredAt: null,
      tracking: [],
    };
    expect(dispatchWrites({ order, shipment }, holds, stampAt(noon)).length + record).toBe(98);
    const cancelled = await cancelOrder(order.id, 'shopper', stampAt(noon));
    expect(cancelled !== 'raced' && cancelled.ok).toBe(true);
    expect(await stockOf('MANY-7')).toMatchObject([{ available: 1 }, { available: 1 }]);
  });
});
