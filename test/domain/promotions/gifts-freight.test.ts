import { describe, expect, it } from 'vitest';
import type { FreightTemplate } from '../../../contracts/promotions/freight-template.ts';
import { cny } from '../../../contracts/values/money.ts';
import { promotionOf, skuOf } from '../../../tools/bench/promotions/cases.ts';
import { buyer, cart, freightOff, fullReduction, gift, order, price, whyOf, yuan } from './shop.ts';

describe('gifts', () => {
  const choices = [
    { sku: skuOf('D'), quantity: 1 },
    { sku: skuOf('E'), quantity: 2 },
  ];
  const withGift = gift(1, { measure: 'amount', steps: [{ from: yuan(100), choices }] });
  const stock = (d: number, e: number) => ({
    giftStock: [
      { sku: skuOf('D'), available: d },
      { sku: skuOf('E'), available: e },
    ],
  });
  const lines = cart(['A', 100, 1]);

  it('come with what reaches them: the one chosen, else the first that is there', () => {
    expect(price(lines, [withGift], stock(1, 2)).gifts).toMatchObject([{ sku: skuOf('D'), quantity: 1 }]);
    expect(price(lines, [withGift], stock(0, 2)).gifts).toMatchObject([
      { sku: skuOf('E'), quantity: 2, choices: [{ available: false }, { available: true }] },
    ]);
    const customer = buyer({ gifts: [{ promotion: promotionOf(1), sku: skuOf('E') }] });
    expect(price(lines, [withGift], { ...stock(1, 2), customer }).gifts).toMatchObject([{ sku: skuOf('E') }]);
  });

  it('tell what is missing, and when they are gone', () => {
    expect(whyOf(price(lines, [withGift], stock(0, 1)), 1)).toEqual({ code: 'gifts_gone' });
    expect(whyOf(price(cart(['A', 80, 1]), [withGift], stock(1, 1)), 1)).toEqual({
      code: 'not_reached',
      next: { measure: 'amount', missing: yuan(20), gain: { kind: 'gift' } },
    });
  });

  it('draw on one stock together', () => {
    const second = gift(2, withGift.effect);
    const told = price(lines, [withGift, second], stock(1, 2));
    expect(told.gifts.map((g) => g.sku)).toEqual([skuOf('D'), skuOf('E')]);
  });

  it('of one group come once', () => {
    const group = { group: 'gift' };
    const told = price(lines, [gift(1, withGift.effect, group), gift(2, withGift.effect, group)], stock(9, 9));
    expect(told.gifts.map((g) => g.promotion)).toEqual([promotionOf(1)]);
    expect(whyOf(told, 2)).toMatchObject({ code: 'excluded', by: [promotionOf(1)] });
  });

  it('are of the best step reached, and tell of the next', () => {
    const steps = [100, 50, 300, 200].map((from) => ({
      from: yuan(from),
      choices: [{ sku: skuOf('D'), quantity: from }],
    }));
    const told = price(cart(['A', 120, 1]), [gift(1, { measure: 'amount', steps })], stock(999, 0));
    expect(told.gifts).toMatchObject([{ quantity: 100 }]);
    expect(told.applied[0]?.next).toMatchObject({ missing: yuan(80) });
  });

  it('never cost a discount: what does not go with an applied rule is left out', () => {
    const shy = gift(1, withGift.effect, { combinesWith: { item: true, order: false, coupon: true } });
    const told = price(lines, [shy, order(2, fullReduction([100, 1]))], stock(1, 2));
    expect(told.gifts).toEqual([]);
    expect(whyOf(told, 1)).toMatchObject({ code: 'excluded', by: [promotionOf(2)] });
  });
});

describe('freight', () => {
  const byWeight: FreightTemplate = {
    id: 'heavy',
    zones: [
      {
        provinces: ['西藏自治区'],
        charge: { by: 'weight', first: 1_000, firstFee: yuan(20), next: 500, nextFee: yuan(8) },
        free: null,
      },
    ],
    elsewhere: {
      charge: { by: 'units', first: 2, firstFee: yuan(6), next: 1, nextFee: yuan(2) },
      free: { measure: 'units', from: 5 },
    },
  };
  const own: FreightTemplate = {
    id: 'shop',
    zones: [],
    elsewhere: { charge: { by: 'order', fee: yuan(12) }, free: { measure: 'amount', from: yuan(129) } },
  };
  const heavy = cart(['A', 10, 4]).map((line) => ({ ...line, freightTemplate: 'heavy' }));

  it.each([
    // 4 x 300 g: the first kilogram and one started half.
    ['西藏', 4, 28],
    ['上海市', 4, 10],
    ['上海市', 5, 0],
  ])('to %s of %i pieces by the template costs ¥%i', (province, quantity, fee) => {
    const lines = heavy.map((line) => ({ ...line, quantity }));
    const { freight } = price(lines, [], { freight: [own, byWeight], province });
    expect(freight.charged.minor).toBe(yuan(fee));
  });

  it('is charged once for each template', () => {
    const { freight } = price([...heavy, ...cart(['B', 20, 1])], [], { freight: [own, byWeight] });
    expect(freight.parts.map((p) => [p.template, p.fee.minor])).toEqual([
      ['shop', yuan(12)],
      ['heavy', yuan(10)],
    ]);
    expect(freight.missingForFree).toEqual(cny(yuan(109)));
  });

  it('is free by what goods cost before coupons, so that none costs the free freight', () => {
    const told = price(cart(['A', 130, 1]), [order(1, fullReduction([100, 30]))]);
    expect([told.totals.goods.minor, told.freight.charged.minor]).toEqual([yuan(100), 0]);
  });

  it('has the one rule that takes most off, where the rule goes', () => {
    const rules = [
      freightOff(1, { measure: 'amount', from: 0, off: yuan(5) }),
      freightOff(2, { measure: 'amount', from: 0, off: null }, { regions: { only: [], except: ['新疆'] } }),
      freightOff(3, { measure: 'units', from: 3, off: null }),
    ];
    const told = price(cart(['A', 10, 1]), rules);
    expect(told.freight).toMatchObject({ before: cny(1_200), off: cny(1_200), charged: cny(0) });
    expect(whyOf(told, 1)).toMatchObject({ code: 'excluded', by: [promotionOf(2)] });
    expect(whyOf(told, 3)).toMatchObject({ code: 'not_reached', next: { measure: 'units', missing: 2 } });
    const far = price(cart(['A', 10, 1]), rules, { province: '新疆维吾尔自治区' });
    expect(far.freight.charged.minor).toBe(yuan(7));
    expect(whyOf(far, 2)).toEqual({ code: 'not_in_region' });
    expect(whyOf(price(cart(['A', 200, 1]), rules), 2)).toEqual({ code: 'nothing_left' });
  });
});
