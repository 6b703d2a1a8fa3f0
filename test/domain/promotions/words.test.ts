import { describe, expect, it } from 'vitest';
import type { NextStep, WhyNot } from '../../../contracts/promotions/pricing.ts';
import { cny } from '../../../contracts/values/money.ts';
import { nextWords, whyNotWords } from '../../../functions/domain/promotions/words.ts';
import { promotionOf } from '../../../tools/bench/promotions/cases.ts';

const step = (missing: number, gain: NextStep['gain'], measure: NextStep['measure'] = 'amount'): NextStep => ({
  measure,
  missing,
  gain,
});

describe('what a shopper reads', () => {
  it.each([
    [step(2_000, { kind: 'amount', off: cny(3_000) }), '再买 ¥20 可减 ¥30', 'Add ¥20 to take ¥30 off'],
    [step(2_050, { kind: 'percent', offBp: 1_500 }), '再买 ¥20.50 可享 8.5 折', 'Add ¥20.50 to get 15% off'],
    [
      step(1, { kind: 'nth', offBp: 5_000 }, 'units'),
      '再买 1 件可有一件享 5 折',
      'Add 1 more item to get one of them 50% off',
    ],
    [
      step(2, { kind: 'nth', offBp: 10_000 }, 'units'),
      '再买 2 件可有一件免费',
      'Add 2 more items to get one of them free',
    ],
    [step(100, { kind: 'gift' }), '再买 ¥1 可得赠品', 'Add ¥1 to get a gift'],
    [step(100, { kind: 'freight', off: null }), '再买 ¥1 可免运费', 'Add ¥1 to get free delivery'],
    [step(100, { kind: 'freight', off: cny(500) }), '再买 ¥1 可减运费 ¥5', 'Add ¥1 to take ¥5 off delivery'],
  ])('says what is missing', (next, zh, en) => {
    expect(nextWords(next)).toEqual({ zh, en });
  });

  it('says why not, with the names of what goes before and moments by the clock of Beijing', () => {
    const names = [{ zh: '满减', en: 'Full reduction' }];
    const reasons: WhyNot[] = [
      { code: 'excluded', by: [promotionOf(1)], names },
      { code: 'ended', until: '2026-11-25T16:00:00.000Z' },
      { code: 'not_started', from: '2026-12-01T00:30:00.000Z' },
      { code: 'used_by_you', limit: 2 },
      { code: 'not_claimed' },
    ];
    expect(reasons.map((why) => whyNotWords(why).zh)).toEqual([
      '不能与「满减」同享，已为您选更省的',
      '已于 11月26日 00:00 结束',
      '12月1日 08:30 开始',
      '每人限用 2 次，您已用完',
      '领取后可用',
    ]);
    expect(reasons.map((why) => whyNotWords(why).en).slice(0, 2)).toEqual([
      'Cannot be combined with Full reduction, which saves you more',
      'Ended on 26 November, 00:00 (Beijing time)',
    ]);
  });
});
