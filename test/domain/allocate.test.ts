import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate, type InStock, type Place } from '../../functions/domain/stock/allocate.ts';
import { sku } from '../support/shop.ts';

const hangzhou: Place = { id: 'hangzhou', province: '浙江省' };
const guangzhou: Place = { id: 'guangzhou', province: '广东省' };
const chengdu: Place = { id: 'chengdu', province: '四川省' };
const all = [hangzhou, guangzhou, chengdu];

const rows = (table: Readonly<Record<string, Readonly<Record<string, number>>>>): InStock[] =>
  Object.entries(table).flatMap(([code, at]) =>
    Object.entries(at).map(([warehouse, available]) => ({ sku: sku(code), warehouse, available })),
  );
const want = (code: string, quantity: number) => ({ sku: sku(code), quantity });
const from = (result: ReturnType<typeof allocate>) =>
  result.ok ? result.value.map((p) => `${p.sku} ${p.quantity} ${p.warehouse}`) : result.refusal.short;

describe('allocation', () => {
  it('sends everything from the nearest warehouse that has it all', () => {
    const stock = rows({
      A: { hangzhou: 5, guangzhou: 5, chengdu: 99 },
      B: { hangzhou: 5, guangzhou: 5, chengdu: 99 },
    });
    const wants = [want('A', 2), want('B', 1)];
    expect(from(allocate(wants, stock, all, '浙江省'))).toEqual(['A 2 hangzhou', 'B 1 hangzhou']);
    expect(from(allocate(wants, stock, all, '上海市'))).toEqual(['A 2 hangzhou', 'B 1 hangzhou']);
    expect(from(allocate(wants, stock, all, '广西壮族自治区'))).toEqual(['A 2 guangzhou', 'B 1 guangzhou']);
    expect(from(allocate(wants, stock, all, '黑龙江省'))).toEqual(['A 2 chengdu', 'B 1 chengdu']);
  });

  it('takes one far parcel rather than two', () => {
    const stock = rows({ A: { hangzhou: 5, chengdu: 1 }, B: { guangzhou: 5, chengdu: 1 } });
    expect(from(allocate([want('A', 1), want('B', 1)], stock, all, '浙江省'))).toEqual(['A 1 chengdu', 'B 1 chengdu']);
  });

  it('splits where none has everything, and a SKU only where none has enough of it', () => {
    const stock = rows({
      A: { hangzhou: 5, guangzhou: 9 },
      B: { guangzhou: 1, hangzhou: 0 },
      C: { hangzhou: 1, guangzhou: 2 },
    });
    expect(from(allocate([want('A', 5), want('B', 1), want('C', 3)], stock, all, '浙江省'))).toEqual([
      'A 5 hangzhou',
      'B 1 guangzhou',
      'C 1 hangzhou',
      'C 2 guangzhou',
    ]);
  });

  it('splits no SKU that one warehouse has enough of, be it the farther one', () => {
    const stock = rows({ A: { hangzhou: 1 }, B: { hangzhou: 2, guangzhou: 3 } });
    expect(from(allocate([want('A', 1), want('B', 3)], stock, all, '浙江省'))).toEqual([
      'A 1 hangzhou',
      'B 3 guangzhou',
    ]);
  });

  it('names exactly what is short, with what there is', () => {
    const stock = rows({ A: { hangzhou: 5 }, B: { hangzhou: 1, guangzhou: 1 }, C: { mars: 50 } });
    expect(from(allocate([want('A', 5), want('B', 3), want('C', 1)], stock, all, '浙江省'))).toEqual([
      { sku: 'B', wanted: 3, available: 2 },
      { sku: 'C', wanted: 1, available: 0 },
    ]);
  });

  it('gives exactly what is wanted and never more than there is, whatever the stock', () => {
    const code = fc.constantFrom('A', 'B', 'C');
    const stocks = fc.dictionary(code, fc.dictionary(fc.constantFrom('hangzhou', 'guangzhou', 'chengdu'), fc.nat(9)));
    const wants = fc.uniqueArray(fc.record({ code, quantity: fc.integer({ min: 1, max: 20 }) }), {
      selector: (w) => w.code,
      minLength: 1,
    });
    fc.assert(
      fc.property(stocks, wants, fc.constantFrom('浙江省', '广东省', '西藏自治区'), (table, wanted, province) => {
        const stock = rows(table);
        const has = (s: string, w?: string) =>
          stock.filter((r) => r.sku === s && (!w || r.warehouse === w)).reduce((n, r) => n + r.available, 0);
        const result = allocate(
          wanted.map((w) => want(w.code, w.quantity)),
          stock,
          all,
          province,
        );
        const enough = wanted.every((w) => has(w.code) >= w.quantity);
        if (!result.ok) return !enough && result.refusal.short.length > 0;
        const given = (s: string) => result.value.filter((p) => p.sku === s).reduce((n, p) => n + p.quantity, 0);
        return (
          enough &&
          wanted.every((w) => given(w.code) === w.quantity) &&
          result.value.every((p) => p.quantity > 0 && p.quantity <= has(p.sku, p.warehouse))
        );
      }),
      { numRuns: 2_000 },
    );
  });
});
