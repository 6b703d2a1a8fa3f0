import type { PriceRange } from '../../../contracts/search/search-products.ts';

/** Where price ranges may begin, in fen: steps that shoppers know from price tags, each about twice the one before. */
export const priceSteps = [
  0, 2_000, 5_000, 10_000, 20_000, 30_000, 50_000, 100_000, 200_000, 300_000, 500_000, 1_000_000, 2_000_000,
] as const;

const mostRanges = 6;

/**
 * Price ranges worth offering: neighbours are joined, the emptiest first, until few are left. One range alone is no choice.
 * @param counts how many products begin in each step
 */
export const priceRangesOf = (counts: readonly number[]): PriceRange[] => {
  const ranges = priceSteps.map((from, at) => ({ from, to: priceSteps[at + 1] ?? null, count: counts[at] ?? 0 }));
  while (ranges.length > 1 && (ranges.length > mostRanges || ranges.some((r) => r.count === 0))) {
    const least = ranges.reduce((best, r, at) => (r.count < (ranges[best]?.count ?? 0) ? at : best), 0);
    const other = emptierNeighbour(ranges, least);
    const [first, second] = [ranges[Math.min(least, other)], ranges[Math.max(least, other)]];
    if (!first || !second) break;
    const joined = { from: first.from, to: second.to, count: first.count + second.count };
    ranges.splice(Math.min(least, other), 2, joined);
  }
  return ranges.length < 2
    ? []
    : ranges.map(({ from, to, count }) => ({ from, to: to === null ? null : to - 1, count }));
};

const emptierNeighbour = (ranges: readonly { readonly count: number }[], at: number): number => {
  const before = ranges[at - 1]?.count ?? Number.POSITIVE_INFINITY;
  const after = ranges[at + 1]?.count ?? Number.POSITIVE_INFINITY;
  return before <= after ? at - 1 : at + 1;
};
