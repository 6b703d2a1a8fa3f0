import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cny } from '../../../contracts/values/money.ts';
import { freightOf } from '../../../functions/domain/cart/totals.ts';
import { templateOfSettings } from '../../../functions/domain/promotions/freight.ts';
import { priced } from '../../../functions/domain/promotions/price.ts';
import { askingOf, carts, rulesUpTo } from '../../../tools/bench/promotions/cases.ts';
import { laws } from '../../../tools/bench/promotions/laws.ts';
import { leastOf } from './brute-force.ts';

describe('prices by any mix of rules', () => {
  for (const { name, broken } of laws) it(name, () => expect(broken(10_000)).toBeNull());

  it('are the least of all sets of rules', () => {
    fc.assert(
      fc.property(carts, rulesUpTo(5), (lines, promotions) => {
        expect(priced(askingOf(lines, promotions)).totals.goods.minor).toBe(leastOf(lines, promotions));
      }),
      { numRuns: 10_000 },
    );
  });

  it('without rules are what the cart costs today', () => {
    const freight = {
      freeFrom: 12_900,
      standard: 1_200,
      remote: 2_000,
      remoteProvinces: ['西藏自治区', '新疆维吾尔自治区'],
    };
    const province = fc.constantFrom('上海市', '新疆', '西藏自治区', '广东省');
    fc.assert(
      fc.property(carts, province, (lines, to) => {
        const { totals } = priced({ ...askingOf(lines, []), province: to, freight: [templateOfSettings(freight)] });
        const goods = lines.reduce((all, line) => all + line.unitPrice.minor * line.quantity, 0);
        expect(totals.goods).toEqual(cny(goods));
        expect(totals.freight).toEqual(freightOf(cny(goods), to, freight));
      }),
      { numRuns: 10_000 },
    );
  });
});
