import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cny } from '../../../contracts/values/money.ts';
import { dateText, dayParts, momentText, moneyDecimal, moneyExact, moneyText } from '../../../web/shared/format.ts';

describe('money', () => {
  test.each([
    [12_900, '¥129', '¥129.00'],
    [6_650, '¥66.50', '¥66.50'],
    [5, '¥0.05', '¥0.05'],
    [0, '¥0', '¥0.00'],
    [1_234_567_00, '¥1,234,567', '¥1,234,567.00'],
    [-2_000, '−¥20', '−¥20.00'],
  ])('%i fen', (fen, short, exact) => {
    for (const locale of ['zh-CN', 'en'] as const) {
      expect(moneyText(cny(fen), locale)).toBe(short);
      expect(moneyExact(cny(fen), locale)).toBe(exact);
    }
  });

  test('nothing is lost on the way: the text says the very fen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000_00 }), (fen) => {
        const back = Math.round(Number(moneyText(cny(fen), 'en').replaceAll(/[¥,]/g, '')) * 100);
        expect(back).toBe(fen);
        expect(Math.round(Number(moneyDecimal(cny(fen))) * 100)).toBe(fen);
      }),
    );
  });
});

describe('days and moments', () => {
  test('a calendar day is the same day in every zone', () => {
    expect(dayParts('2026-11-26', 'zh-CN')).toEqual({
      weekday: '周四',
      date: '26',
      month: '11 月',
      long: '周四 11 月 26 日',
      short: '11 月 26 日',
    });
    expect(dayParts('2026-11-26', 'en')).toEqual({
      weekday: 'Thu',
      date: '26',
      month: 'Nov',
      long: 'Thu, Nov 26',
      short: 'Nov 26',
    });
  });

  test('a moment is told in Shanghai, also past its midnight', () => {
    expect(momentText('2026-11-24T16:05:00.000Z', 'zh-CN')).toBe('11-25 00:05');
    expect(momentText('2026-11-24T16:05:00.000Z', 'en')).toBe('Nov 25, 00:05');
    expect(dateText('2026-12-31T16:00:00.000Z', 'zh-CN')).toBe('2027 年 1 月 1 日');
  });
});
