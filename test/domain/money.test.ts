import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, allocate, cny, equals, subtract, sum, times } from '../../contracts/values/money.ts';

const fen = fc.integer({ min: -10_000_000_000, max: 10_000_000_000 });
const weights = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 40 });

describe('money', () => {
  it('is added, taken away and multiplied in whole fen', () => {
    expect(add(cny(199), cny(1))).toEqual(cny(200));
    expect(subtract(cny(1), cny(2))).toEqual(cny(-1));
    expect(times(cny(333), 3)).toEqual(cny(999));
    expect(sum([])).toEqual(cny(0));
    expect(equals(cny(1), cny(1))).toBe(true);
    expect(equals(cny(1), cny(2))).toBe(false);
  });

  it('is never a fraction, nor larger than can be counted', () => {
    expect(() => times(cny(1), 0.5)).toThrow('safe integer');
    expect(() => add(cny(Number.MAX_SAFE_INTEGER), cny(1))).toThrow('safe integer');
  });
});

describe('allocating a total', () => {
  it('gives the odd fen to the largest remainders, the earlier first', () => {
    expect(allocate(cny(100), [1, 1, 1]).map((m) => m.minor)).toEqual([34, 33, 33]);
    expect(allocate(cny(100), [1, 2, 4]).map((m) => m.minor)).toEqual([14, 29, 57]);
    expect(allocate(cny(-100), [1, 1, 1]).map((m) => m.minor)).toEqual([-34, -33, -33]);
    expect(allocate(cny(5), [0, 0]).map((m) => m.minor)).toEqual([3, 2]);
    expect(allocate(cny(7), [0, 3]).map((m) => m.minor)).toEqual([0, 7]);
  });

  it('sums to the total exactly, and no part is further than a fen from its share', () => {
    fc.assert(
      fc.property(fen, weights, (total, by) => {
        const parts = allocate(cny(total), by).map((m) => m.minor);
        const all = by.reduce((a, b) => a + b, 0);
        const fair = (at: number): number => (all === 0 ? total / by.length : (total * (by[at] ?? 0)) / all);
        return (
          parts.reduce((a, b) => a + b, 0) === total && parts.every((part, at) => Math.abs(part - fair(at)) < 1.001)
        );
      }),
      { numRuns: 10_000 },
    );
  });

  it('refuses what makes no sense', () => {
    for (const wrong of [[], [-1, 2], [0.5], [Number.NaN]]) expect(() => allocate(cny(1), wrong)).toThrow();
  });
});
