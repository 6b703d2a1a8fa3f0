import { describe, expect, it } from 'vitest';
import { productOf, promotionOf, skuOf } from '../../../tools/bench/promotions/cases.ts';
import { buyer, cart, coupon, fullReduction, item, offOf, order, percentOff, price, whyOf, yuan } from './shop.ts';

const scopeOf = (...names: ('A' | 'B' | 'C')[]) => ({
  products: names.map(productOf),
  categories: [],
  brands: [],
  tags: [],
  except: { products: [], skus: [] },
});
const alone = { item: false, order: false, coupon: false };

describe('item promotions', () => {
  const flash = (stock: number | null, perCustomer: number | null) =>
    item(1, { kind: 'flash', prices: [{ sku: skuOf('A'), price: yuan(9.9), stock, perCustomer }] });

  it('price every unit by what is still good for it', () => {
    const told = price(cart(['A', 100, 3]), [flash(2, null), item(2, { kind: 'unit_percent', offBp: 1_000 })]);
    expect(told.totals.goods.minor).toBe(yuan(9.9 * 2 + 90));
    expect([offOf(told, 1), offOf(told, 2)]).toEqual([yuan(180.2), yuan(10)]);
  });

  it('count the units sold and those the customer had already', () => {
    const used = (sold: number, byCustomer: number) => ({
      uses: [{ promotion: promotionOf(1), total: 0, byCustomer: 0, flash: [{ sku: skuOf('A'), sold, byCustomer }] }],
    });
    const lines = cart(['A', 100, 2]);
    expect(price(lines, [flash(5, 2)], used(4, 0)).totals.goods.minor).toBe(yuan(109.9));
    expect(whyOf(price(lines, [flash(5, 2)], used(5, 0)), 1)).toEqual({ code: 'flash_sold_out' });
    expect(whyOf(price(lines, [flash(5, 2)], used(0, 2)), 1)).toEqual({ code: 'flash_limit_reached' });
  });

  it('never make a unit dearer or worth less than nothing', () => {
    const told = price(cart(['A', 5, 1]), [flash(null, null), item(2, { kind: 'unit_amount', off: yuan(8) })]);
    expect(told.totals.goods.minor).toBe(0);
    expect(whyOf(told, 1)).toEqual({ code: 'no_cheaper' });
  });
});

describe('full reductions', () => {
  it('take the best step that the goods reach, and tell what is missing for the next', () => {
    const told = price(cart(['A', 120, 2], ['B', 30, 1]), [
      order(1, fullReduction([400, 90], [100, 10], [300, 60], [200, 30])),
    ]);
    expect(offOf(told, 1)).toBe(yuan(30));
    expect(told.applied[0]?.next).toEqual({
      measure: 'amount',
      missing: yuan(30),
      gain: { kind: 'amount', off: { currency: 'CNY', minor: yuan(60) } },
    });
    expect(whyOf(price(cart(['A', 80, 1]), [order(1, fullReduction([100, 30]))]), 1)).toEqual({
      code: 'not_reached',
      next: {
        measure: 'amount',
        missing: yuan(20),
        gain: { kind: 'amount', off: { currency: 'CNY', minor: yuan(30) } },
      },
    });
  });

  it('take again for each full amount, up to the most', () => {
    const every = (most: number | null) =>
      order(1, { kind: 'every', measure: 'amount', every: yuan(100), off: yuan(10), most });
    expect(offOf(price(cart(['A', 99, 5]), [every(null)]), 1)).toBe(yuan(40));
    expect(offOf(price(cart(['A', 99, 5]), [every(yuan(25))]), 1)).toBe(yuan(25));
  });

  it('take a part by the number of units', () => {
    const twoFor = order(1, { kind: 'percent', measure: 'units', steps: [{ from: 2, offBp: 2_000 }], most: null });
    expect(price(cart(['A', 10, 1], ['B', 20, 1]), [twoFor]).totals.goods.minor).toBe(yuan(24));
    expect(whyOf(price(cart(['A', 10, 1]), [twoFor]), 1)).toMatchObject({ next: { measure: 'units', missing: 1 } });
  });

  it('take the second of each pair, dearest first', () => {
    const second = order(1, { kind: 'nth', n: 2, offBp: 5_000, of: 'goods' });
    // 80, 50 | 50, 20: half of 50 and half of 20.
    expect(offOf(price(cart(['A', 50, 2], ['B', 20, 1], ['C', 80, 1]), [second]), 1)).toBe(yuan(35));
    const ofSku = order(1, { kind: 'nth', n: 2, offBp: 10_000, of: 'sku' });
    expect(offOf(price(cart(['A', 50, 2], ['B', 20, 1], ['C', 80, 1]), [ofSku]), 1)).toBe(yuan(50));
    expect(whyOf(price(cart(['A', 50, 1]), [ofSku]), 1)).toMatchObject({ next: { measure: 'units', missing: 1 } });
  });

  it('are shared among the goods to the fen', () => {
    const told = price(cart(['A', 33.33, 1], ['B', 33.33, 1], ['C', 33.34, 1]), [order(1, fullReduction([100, 10]))]);
    expect(told.lines.map((line) => line.paid.minor)).toEqual([3_000, 3_000, 3_000]);
    expect(told.lines.map((line) => line.shares[0]?.off.minor)).toEqual([333, 333, 334]);
  });
});

it('lets the fen that goods no longer have be other goods’, so that the sum is exact', () => {
  // Half of three fen is a fen and a half: two are left, none of them A's. The coupon takes A's half fen, and with it one of the two.
  const half = order(1, percentOff(5_000));
  const rules = [half, coupon(2, fullReduction([0, 0.01]), { scope: scopeOf('A') })];
  const told = price(cart(['A', 0.01, 1], ['B', 0.01, 1], ['C', 0.01, 1]), rules);
  expect(told.totals.goods.minor).toBe(1);
  expect(told.lines.map((line) => line.paid.minor)).toEqual([0, 0, 1]);
});

describe('lanes', () => {
  it('follow one another: a coupon of a part is of what the full reduction left', () => {
    const told = price(cart(['A', 300, 1]), [order(1, fullReduction([300, 50])), coupon(2, percentOff(1_000))]);
    expect([offOf(told, 1), offOf(told, 2), told.totals.goods.minor]).toEqual([yuan(50), yuan(25), yuan(225)]);
  });

  it('are reached by the prices after item promotions, not by what is left of them', () => {
    const told = price(cart(['A', 300, 1]), [order(1, fullReduction([300, 50])), coupon(2, fullReduction([300, 20]))]);
    expect(told.totals.goods.minor).toBe(yuan(230));
  });

  it('leave an item promotion out where more is reached without it', () => {
    const told = price(cart(['A', 100, 1]), [
      item(1, { kind: 'unit_amount', off: yuan(5) }),
      order(2, fullReduction([100, 30])),
    ]);
    expect(told.totals.goods.minor).toBe(yuan(70));
    expect(whyOf(told, 1)).toEqual({ code: 'better_without' });
  });
});

describe('rules that do not combine', () => {
  it('keep off the same goods, and both apply to goods of their own', () => {
    const sale = item(1, { kind: 'unit_amount', off: yuan(10) }, { scope: scopeOf('A'), combinesWith: alone });
    const reduction = order(2, fullReduction([100, 20]));
    const told = price(cart(['A', 50, 1], ['B', 100, 1]), [sale, reduction]);
    expect(told.totals.goods.minor).toBe(yuan(40 + 80));
    expect(told.lines.map((line) => line.shares.length)).toEqual([1, 1]);
  });

  it('give way to what saves more, and say to what', () => {
    const reduction = order(1, fullReduction([100, 20]), { combinesWith: alone });
    const told = price(cart(['A', 150, 1]), [reduction, coupon(2, fullReduction([100, 30]))]);
    expect(told.totals.goods.minor).toBe(yuan(120));
    expect(whyOf(told, 1)).toMatchObject({ code: 'excluded', by: [promotionOf(2)] });
  });

  it('of one group apply once in an order, the best of them', () => {
    const group = { group: 'coupon' };
    const rules = [1, 2, 3].map((n) => coupon(n, fullReduction([50, n * 5]), { ...group, scope: scopeOf('A', 'B') }));
    const told = price(cart(['A', 60, 1], ['B', 60, 1]), rules);
    expect(told.applied.map((rule) => rule.id)).toEqual([promotionOf(3)]);
    expect(whyOf(told, 1)).toMatchObject({ code: 'excluded', by: [promotionOf(3)] });
  });

  it('are spared where another does all there is to do', () => {
    const told = price(cart(['A', 10, 1]), [coupon(1, fullReduction([0, 20])), coupon(2, fullReduction([0, 20]))]);
    expect(told.applied).toHaveLength(1);
    expect(told.totals.goods.minor).toBe(0);
    expect(whyOf(told, 2)).toEqual({ code: 'nothing_left' });
  });
});

describe('who may use a rule, and when', () => {
  const lines = cart(['A', 100, 1]);
  const off = fullReduction([0, 10]);
  const limits = { total: 2, perCustomer: 1 };
  const used = (total: number, byCustomer: number) => ({
    uses: [{ promotion: promotionOf(1), total, byCustomer, flash: [] }],
  });
  it.each([
    ['a pause', coupon(1, off, { paused: true }), {}, 'paused'],
    ['a later start', coupon(1, off, { active: { from: '2026-12-01T00:00:00.000Z', until: null } }), {}, 'not_started'],
    [
      'its end, which is no part of it',
      coupon(1, off, { active: { from: '2026-01-01T00:00:00.000Z', until: '2026-11-25T00:00:00.000Z' } }),
      {},
      'ended',
    ],
    ['new customers', coupon(1, off, { audience: { newCustomersOnly: true, segments: [] } }), {}, 'new_customers_only'],
    ['a segment', coupon(1, off, { audience: { newCustomersOnly: false, segments: ['vip'] } }), {}, 'not_for_you'],
    ['claiming', coupon(1, off, { access: { kind: 'claimed' } }), {}, 'not_claimed'],
    ['a code', coupon(1, off, { access: { kind: 'code', code: 'SPRING' } }), {}, 'code_not_given'],
    ['all of them', coupon(1, off, { limits }), used(2, 0), 'used_up'],
    ['one for each', coupon(1, off, { limits }), used(1, 1), 'used_by_you'],
    ['a wish', coupon(1, off), { customer: buyer({ declined: [promotionOf(1)] }) }, 'declined'],
    ['other goods', coupon(1, off, { scope: scopeOf('B') }), {}, 'no_goods'],
  ])('is limited by %s', (_, rule, more, code) => {
    const told = price(lines, [rule], more);
    expect(told.applied).toEqual([]);
    expect(whyOf(told, 1)).toMatchObject({ code });
  });

  it('is whoever meets the conditions', () => {
    const rules = [
      coupon(1, off, { audience: { newCustomersOnly: true, segments: ['vip', 'staff'] } }),
      coupon(2, off, { access: { kind: 'claimed' } }),
      coupon(3, off, { access: { kind: 'code', code: 'SPRING' }, limits }),
    ];
    const customer = buyer({ isNew: true, segments: ['vip'], claimed: [promotionOf(2)], codes: ['SPRING'] });
    expect(price(lines, rules, { customer, ...used(1, 0) }).totals.goods.minor).toBe(yuan(70));
  });

  it('goes by category, brand and tag, but never by what is excepted', () => {
    const [line] = cart(['A', 100, 1]);
    if (!line) throw new Error('a line');
    const dress = { ...line, categories: ['dresses', 'clothing'], brand: '山野', tags: ['亚麻'] };
    const scopes = [{ categories: ['clothing'] }, { brands: ['山野'] }, { tags: ['亚麻'] }, { tags: ['羊毛'] }];
    const fits = scopes.map((s) => price([dress], [coupon(1, off, { scope: { ...scopeOf(), ...s } })]).applied.length);
    expect(fits).toEqual([1, 1, 1, 0]);
    const except = { products: [], skus: [skuOf('A')] };
    expect(price([dress], [coupon(1, off, { scope: { ...scopeOf(), except } })]).applied).toEqual([]);
  });
});

it('refuses a cart that names a SKU or a rule twice', () => {
  expect(() => price([...cart(['A', 1, 1]), ...cart(['A', 1, 1])], [])).toThrow('twice');
  expect(() => price([], [coupon(1, percentOff(1)), coupon(1, percentOff(1))])).toThrow('twice');
});
