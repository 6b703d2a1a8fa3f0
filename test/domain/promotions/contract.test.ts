import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pricing } from '../../../contracts/promotions/pricing.ts';
import { promotion, promotionTerms } from '../../../contracts/promotions/rule.ts';
import { priced } from '../../../functions/domain/promotions/price.ts';
import { askingOf, carts, rulesUpTo, skuOf } from '../../../tools/bench/promotions/cases.ts';
import { cart, freightOff, gift, order, percentOff, price } from './shop.ts';

const ruleOfEachLane = [
  gift(1, { measure: 'units', steps: [{ from: 1, choices: [{ sku: skuOf('D'), quantity: 1 }] }] }),
  freightOff(2, { measure: 'amount', from: 0, off: null }),
];

describe('the contract of promotions', () => {
  it('takes every rule the engine prices by, and reads every price it makes', () => {
    fc.assert(
      fc.property(carts, rulesUpTo(5), (lines, rules) => {
        for (const rule of rules) expect(promotion.parse(rule)).toEqual(rule);
        const told = priced(askingOf(lines, rules));
        expect(pricing.parse(told)).toEqual(told);
      }),
      { numRuns: 500 },
    );
    for (const rule of ruleOfEachLane) expect(promotion.parse(rule)).toEqual(rule);
    const told = price(cart(['A', 10, 1]), ruleOfEachLane, { giftStock: [{ sku: skuOf('D'), available: 1 }] });
    expect(told.gifts).toHaveLength(1);
    expect(pricing.parse(told)).toEqual(told);
  });

  it('takes no rule that takes more than all, or counts in parts of a fen', () => {
    const { id: _, version: __, ...terms } = order(1, percentOff(1_000));
    expect(promotionTerms.safeParse(terms).success).toBe(true);
    for (const offBp of [0, 10_001, 0.5])
      expect(promotionTerms.safeParse({ ...terms, effect: percentOff(offBp) }).success).toBe(false);
    const every = { kind: 'every', measure: 'amount', every: 0, off: 1, most: null };
    expect(promotionTerms.safeParse({ ...terms, effect: every }).success).toBe(false);
    expect(promotionTerms.safeParse({ ...terms, lane: 'freight' }).success).toBe(false);
  });
});
