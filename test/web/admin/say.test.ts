import { describe, expect, it, test } from 'vitest';
import { cny } from '../../../contracts/values/money.ts';
import { fieldsIn } from '../../../web/admin/parts/draft.ts';
import { changeText, moneyText, shopDay, whenText } from '../../../web/admin/parts/say.ts';
import { text as en } from '../../../web/admin/text/en.ts';
import { text as zh } from '../../../web/admin/text/zh-CN.ts';
import { figuresOf } from '../../../web/admin/today/day.ts';
import { orderRow } from './rows.ts';

// 00:30 on 25 November in Shanghai, still the 24th in UTC
const now = Date.UTC(2026, 10, 24, 16, 30);

describe('a time', () => {
  it('is told by the day in Shanghai, wherever the reader is', () => {
    expect(shopDay(now)).toBe('2026-11-25');
    expect(whenText('2026-11-24T16:10:00.000Z', now, 'zh-CN', zh)).toBe('今天 00:10');
    expect(whenText('2026-11-24T15:50:00.000Z', now, 'zh-CN', zh)).toBe('昨天 23:50');
    expect(whenText('2026-11-24T15:50:00.000Z', now, 'en', en)).toBe('yesterday 23:50');
  });

  it('has its date when it is older, and its year when it is another', () => {
    expect(whenText('2026-11-20T02:00:00.000Z', now, 'zh-CN', zh)).toBe('11月20日 10:00');
    expect(whenText('2025-12-31T02:00:00.000Z', now, 'en', en)).toBe('Dec 31, 2025 10:00');
  });
});

test('amounts keep their fen, changes their sign', () => {
  expect(moneyText(cny(128_000))).toBe('¥1,280.00');
  expect(moneyText(cny(-5))).toBe('−¥0.05');
  expect(changeText(12)).toBe('+12');
  expect(changeText(-3)).toBe('−3');
});

describe('the day so far', () => {
  const today = [2, 1].map((n) => orderRow(n, { placedAt: '2026-11-24T16:10:00.000Z' }));
  const unpaid = orderRow(3, { placedAt: '2026-11-24T16:20:00.000Z', state: 'awaiting_payment' });
  const yesterday = orderRow(0, { placedAt: '2026-11-24T15:59:59.000Z' });

  it('counts what was placed and what was paid since midnight', () => {
    const figures = figuresOf([unpaid, ...today, yesterday], true, now);
    expect(figures).toEqual({ placed: 3, paid: 2, paidMinor: 20_003, paidUnits: 3, partial: false });
  });

  it('says so where there may be more of the day than was read', () => {
    expect(figuresOf(today, true, now).partial).toBe(true);
    expect(figuresOf(today, false, now).partial).toBe(false);
  });
});

describe('a draft found again', () => {
  const blank = { waybill: '', carrier: 'sf' };

  it('fills the fields the form has, and nothing else', () => {
    expect(fieldsIn('{"waybill":"SF1","extra":"x","carrier":7}', blank)).toEqual({ waybill: 'SF1', carrier: 'sf' });
  });

  it('is nothing where it is damaged', () => {
    for (const kept of [null, 'null', '{', '7']) expect(fieldsIn(kept, blank)).toBe(null);
  });
});
