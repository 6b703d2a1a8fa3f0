import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { adjustStock } from '../../../contracts/catalogue/adjust-stock.ts';
import type { Sku } from '../../../contracts/values/id.ts';
import { changeOf, reasons } from '../../../web/admin/products/adjustment.ts';
import { lowStockOf, type ProductRow } from '../../../web/admin/products/product-queries.ts';
import { bySku, lowAt, type StaffStock, summaryOf } from '../../../web/admin/products/stock.ts';

const stock = (sku: string, warehouse: string, onHand: number, held = 0): StaffStock => ({
  sku: sku as Sku,
  warehouse,
  onHand,
  held,
  available: onHand - held,
});

const dress = [
  stock('D-S', 'hz', 3, 3),
  stock('D-S', 'gz', 0),
  stock('D-M', 'hz', 2),
  stock('D-M', 'gz', 3),
  stock('D-L', 'hz', 90),
];
const product = (rows: StaffStock[], skus = [...new Set(rows.map((s) => s.sku))]) => ({
  variants: skus.map((sku) => ({ sku, optionText: { zh: '红', en: 'Red' } })),
  stock: rows,
});

test('a SKU is judged by what all warehouses can still sell', () => {
  expect(bySku(product(dress)).map((s) => [s.sku, s.onHand, s.held, s.available, s.level])).toEqual([
    ['D-S', 3, 3, 0, 'out'],
    ['D-M', 5, 0, 5, 'low'],
    ['D-L', 90, 0, 90, 'enough'],
  ]);
  expect(summaryOf(product(dress))).toEqual({ available: 95, held: 3, skus: 3, low: 1, out: 1 });
});

test('a SKU that no warehouse ever had is sold out', () => {
  const never = product([], ['D-XL' as Sku]);
  expect(bySku(never).map((s) => s.level)).toEqual(['out']);
  expect(summaryOf(never)).toEqual({ available: 0, held: 0, skus: 1, low: 0, out: 1 });
});

test('the emptiest products come first, those with enough not at all', () => {
  const row = (id: string, rows: StaffStock[]): ProductRow => ({ card: { id }, ...product(rows) }) as ProductRow;
  const found = lowStockOf(
    [row('five', [stock('A', 'hz', lowAt)]), row('enough', [stock('B', 'hz', lowAt + 1)]), row('dress', dress)],
    true,
  );
  expect(found.rows.map((r) => r.card.id)).toEqual(['dress', 'five']);
  expect(found).toMatchObject({ skus: 3, out: 1, partial: true });
});

describe('an adjustment', () => {
  const present = { onHand: 10, held: 4 };

  it('adds what came in and takes away what broke', () => {
    expect(changeOf('received', '12', present)).toEqual({ ok: true, change: 12, after: 22 });
    expect(changeOf('returned', ' +2 ', present)).toEqual({ ok: true, change: 2, after: 12 });
    expect(changeOf('damaged', '3', present)).toEqual({ ok: true, change: -3, after: 7 });
    expect(changeOf('other', '−1', present)).toEqual({ ok: true, change: -1, after: 9 });
  });

  it('works out the difference to what was counted', () => {
    expect(changeOf('counted', '4', present)).toEqual({ ok: true, change: -6, after: 4 });
    expect(changeOf('counted', '0', { onHand: 3, held: 0 })).toEqual({ ok: true, change: -3, after: 0 });
    expect(changeOf('counted', '10', present)).toEqual({ ok: false, problem: 'zero' });
  });

  it('says what is wrong with what was typed', () => {
    const problems = {
      '': 'missing',
      '1.5': 'notWhole',
      一二: 'notWhole',
      '-2': 'negative',
      '0': 'zero',
      '1000001': 'tooMuch',
    };
    for (const [typed, problem] of Object.entries(problems))
      expect(changeOf('received', typed, present)).toEqual({ ok: false, problem });
    expect(changeOf('damaged', '7', present)).toEqual({ ok: false, problem: 'belowHeld' });
  });

  it('sends only what the contract takes, and never below what orders hold', () => {
    const amount = fc.integer({ min: -2_000_000, max: 2_000_000 });
    fc.assert(
      fc.property(fc.constantFrom(...reasons), amount, fc.nat(500), fc.nat(500), (reason, typed, free, held) => {
        const found = changeOf(reason, String(typed), { onHand: free + held, held });
        if (!found.ok) return;
        expect(adjustStock.body.safeParse({ warehouse: 'hz', reason, change: found.change }).success).toBe(true);
        if (found.change < 0) expect(found.after).toBeGreaterThanOrEqual(held);
      }),
    );
  });

  it('has every reason of the contract', () => {
    expect([...reasons]).toEqual(adjustStock.body.shape.reason.options);
  });
});
