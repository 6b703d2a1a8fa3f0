import { describe, expect, it } from 'vitest';
import type { Pricing } from '../../../contracts/promotions/pricing.ts';
import { cny } from '../../../contracts/values/money.ts';
import { type Back, settlementOf } from '../../../functions/domain/promotions/refund.ts';
import { promotionOf, skuOf } from '../../../tools/bench/promotions/cases.ts';
import { cart, coupon, fullReduction, order, percentOff, price, yuan } from './shop.ts';

const back = (name: 'A' | 'B' | 'C', units: number, faulty = 0): Back => ({ sku: skuOf(name), units, faulty });

/** Refunds one after another; what each pays, in yuan. */
const refunds = (bought: Pricing, ...states: Back[][]): number[] => {
  let before: Back[] = [];
  let paidBack = 0;
  return states.map((after) => {
    const { amount } = settlementOf(bought, before, after, cny(paidBack));
    before = after;
    paidBack += amount.minor;
    return amount.minor / 100;
  });
};

describe('refunds of goods with a discount', () => {
  const reduced = (onReturn: 'keep' | 'settle') =>
    price(cart(['A', 200, 1], ['B', 100, 1]), [order(1, fullReduction([100, 10], [300, 60]), { onReturn })]);

  it('pay back each line its share', () => {
    expect(refunds(reduced('keep'), [back('A', 1)], [back('A', 1), back('B', 1)])).toEqual([160, 80]);
    expect(refunds(reduced('keep'), [back('B', 1)], [back('A', 1), back('B', 1)])).toEqual([80, 160]);
  });

  it('where they settle, leave the goods kept what these alone would have got', () => {
    // B alone: ¥100 less 10. Of 240 paid, 150 go back; with B back too, the rest.
    expect(refunds(reduced('settle'), [back('A', 1)], [back('A', 1), back('B', 1)])).toEqual([150, 90]);
    const { clawback, settles } = settlementOf(reduced('settle'), [], [back('A', 1)], cny(0));
    expect([clawback, settles]).toEqual([cny(yuan(10)), [promotionOf(1)]]);
  });

  it('never take a discount back for what the shop got wrong', () => {
    expect(refunds(reduced('settle'), [back('A', 1, 1)])).toEqual([160]);
  });

  it('never ask for money', () => {
    const bought = price(cart(['A', 10, 1], ['B', 90, 1]), [
      order(1, fullReduction([100, 60]), { onReturn: 'settle' }),
    ]);
    // A paid 4; B kept would cost 54 more.
    expect(refunds(bought, [back('A', 1)], [back('A', 1), back('B', 1)])).toEqual([0, 40]);
  });

  it('settle a part at the part the kept goods reach', () => {
    const steps = [
      { from: 2, offBp: 1_000 },
      { from: 3, offBp: 2_000 },
    ];
    const rule = order(1, { kind: 'percent', measure: 'units', steps, most: null }, { onReturn: 'settle' });
    const bought = price(cart(['A', 100, 3]), [rule]);
    expect(refunds(bought, [back('A', 1)], [back('A', 2)], [back('A', 3)])).toEqual([60, 80, 100]);
  });

  it('split the odd fen of a line so that its units sum to it', () => {
    const bought = price(cart(['A', 33.34, 3]), [order(1, fullReduction([100, 0.02]))]);
    expect(bought.totals.goods.minor).toBe(10_000);
    expect(refunds(bought, [back('A', 1)], [back('A', 2)], [back('A', 3)])).toEqual([33.34, 33.33, 33.33]);
  });

  it('give a coupon back once all its goods are back', () => {
    const bought = price(cart(['A', 50, 1], ['B', 50, 1]), [coupon(1, percentOff(1_000))]);
    expect(settlementOf(bought, [], [back('A', 1)], cny(0)).couponsBack).toEqual([]);
    const all = [back('A', 1), back('B', 1)];
    expect(settlementOf(bought, [back('A', 1)], all, cny(4_500)).couponsBack).toEqual([promotionOf(1)]);
  });

  it('refuses units that were never bought', () => {
    expect(() => settlementOf(reduced('keep'), [], [back('A', 2)], cny(0))).toThrow('cannot have come back');
    expect(() => settlementOf(reduced('keep'), [back('A', 1)], [], cny(0))).toThrow('cannot have come back');
  });
});
