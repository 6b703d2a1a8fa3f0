import { describe, expect, it } from 'vitest';
import { overlapsOf } from '../../../functions/domain/promotions/overlaps.ts';
import { redemptionsOf } from '../../../functions/domain/promotions/redemptions.ts';
import { faultsOf } from '../../../functions/domain/promotions/terms.ts';
import { productOf, promotionOf, skuOf } from '../../../tools/bench/promotions/cases.ts';
import { cart, coupon, freightOff, fullReduction, gift, item, order, percentOff, price, yuan } from './shop.ts';

describe('what an order redeems', () => {
  const flash = item(1, {
    kind: 'flash',
    prices: [
      { sku: skuOf('A'), price: yuan(1), stock: 10, perCustomer: 2 },
      { sku: skuOf('B'), price: yuan(1), stock: null, perCustomer: null },
    ],
  });

  it('is every limited rule of its price, once, with the units that are at a flash price', () => {
    const rules = [
      flash,
      coupon(2, fullReduction([0, 1]), { limits: { total: 5, perCustomer: 1 } }),
      order(3, fullReduction([0, 1])),
      coupon(4, fullReduction([9_999, 1]), { limits: { total: 5, perCustomer: 1 } }),
    ];
    expect(redemptionsOf(price(cart(['A', 10, 3], ['B', 10, 1]), rules), rules)).toEqual([
      {
        promotion: promotionOf(1),
        version: 1,
        total: null,
        perCustomer: null,
        flash: [{ sku: skuOf('A'), units: 2, stock: 10, perCustomer: 2 }],
      },
      { promotion: promotionOf(2), version: 1, total: 5, perCustomer: 1, flash: [] },
    ]);
  });

  it('goes by the very versions that made the price', () => {
    const told = price(cart(['A', 10, 1]), [flash]);
    expect(() => redemptionsOf(told, [{ ...flash, version: 2 }])).toThrow('version 1');
  });
});

describe('terms that make no sense', () => {
  const steps = (...pairs: (readonly [number, number])[]) => order(1, fullReduction(...pairs));
  it.each([
    ['none', steps([100, 10], [200, 30]), []],
    [
      'an end before the start',
      coupon(1, percentOff(1_000), { active: { from: '2026-02-01T00:00:00.000Z', until: '2026-01-01T00:00:00.000Z' } }),
      ['#/active/until until_before_from'],
    ],
    ['two steps at one point', steps([100, 10], [100, 20]), ['#/effect/steps/1/from same_step']],
    ['a step that gives no more', steps([100, 10], [200, 10]), ['#/effect/steps/1 step_brings_no_more']],
    ['a step of nothing', steps([100, 0]), ['#/effect/steps/0/off takes_nothing_off']],
    ['no more than nothing', order(1, percentOff(1_000, 0, 0)), ['#/effect/most takes_nothing_off']],
    [
      'nothing again and again',
      order(1, { kind: 'every', measure: 'units', every: 2, off: 0, most: null }),
      ['#/effect/off takes_nothing_off'],
    ],
    ['nothing off a unit', item(1, { kind: 'unit_amount', off: 0 }), ['#/effect/off takes_nothing_off']],
    [
      'nothing off the freight',
      freightOff(1, { measure: 'amount', from: 0, off: 0 }),
      ['#/effect/off takes_nothing_off'],
    ],
    [
      'gifts twice at one point',
      gift(1, {
        measure: 'units',
        steps: [1, 1].map((from) => ({ from, choices: [{ sku: skuOf('A'), quantity: 1 }] })),
      }),
      ['#/effect/steps/1/from same_step'],
    ],
    [
      'a SKU with two prices',
      item(1, {
        kind: 'flash',
        prices: [1, 2].map((fen) => ({ sku: skuOf('A'), price: fen, stock: null, perCustomer: null })),
      }),
      ['#/effect/prices/1/sku sku_priced_twice'],
    ],
  ])('%s', (_, terms, faults) => {
    expect(faultsOf(terms).map(({ pointer, message }) => `${pointer} ${message}`)).toEqual(faults);
  });
});

describe('the calendar of overlaps', () => {
  const time = (from: string, until: string | null) => ({
    active: { from: `2026-${from}T00:00:00.000Z`, until: until && `2026-${until}T00:00:00.000Z` },
  });
  const about = (...names: ('A' | 'B')[]) => ({
    scope: { ...order(0, percentOff(1)).scope, products: names.map(productOf) },
  });
  const off = percentOff(1_000);

  it('shows when two rules are in force together, and how they get on', () => {
    const alone = { combinesWith: { item: false, order: false, coupon: false } };
    const rules = [
      order(1, off, time('01-01', '02-01')),
      coupon(2, off, { ...time('01-15', null), group: 'coupon' }),
      coupon(3, off, { ...time('01-20', '03-01'), group: 'coupon' }),
      order(4, off, { ...time('01-01', '01-15'), ...alone }),
      coupon(5, off, { ...time('01-01', null), paused: true }),
    ];
    expect(
      overlapsOf(rules).map(({ rules: [a, b], from, until, how }) => [
        a.slice(-1),
        b.slice(-1),
        from.slice(5, 10),
        until?.slice(5, 10),
        how,
      ]),
    ).toEqual([
      ['1', '4', '01-01', '01-15', 'apart'],
      ['1', '2', '01-15', '02-01', 'combine'],
      ['1', '3', '01-20', '02-01', 'combine'],
      ['2', '3', '01-20', '03-01', 'either'],
    ]);
  });

  it('leaves out rules for different products, and knows that a unit has one price', () => {
    const sale = (n: number, ...names: ('A' | 'B')[]) =>
      item(n, { kind: 'unit_percent', offBp: 1_000 }, about(...names));
    expect(overlapsOf([sale(1, 'A'), sale(2, 'B')])).toEqual([]);
    expect(overlapsOf([sale(1, 'A'), sale(2, 'A', 'B')])).toMatchObject([{ how: 'apart' }]);
    const free = { measure: 'amount' as const, from: 0, off: null };
    expect(overlapsOf([sale(1, 'A'), freightOff(2, free), freightOff(3, free)]).map((o) => o.how)).toEqual([
      'combine',
      'combine',
      'either',
    ]);
  });
});
