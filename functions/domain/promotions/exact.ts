/**
 * What is left to pay of each slice, in exact fractions of a fen: `parts[i] / whole`. Rounding after every rule would let an item more cost
 * a fen more than its price, by the fen that falls another way; so nothing is rounded until the sum is.
 */
export interface Exact {
  readonly parts: readonly bigint[];
  readonly whole: bigint;
}

export const exactly = (fen: readonly number[]): Exact => ({ parts: fen.map(BigInt), whole: 1n });

const sumOf = (parts: readonly bigint[]): bigint => parts.reduce((a, b) => a + b, 0n);

/** In whole fen; a fraction is the shop's, less than one fen in an order. */
export const roundedUp = ({ parts, whole }: Exact): number => Number((sumOf(parts) + whole - 1n) / whole);

export const isNothing = ({ parts }: Exact, goods: readonly number[]): boolean =>
  goods.every((at) => (parts[at] ?? 0n) === 0n);

/** Leaves `of / outOf` of each of the goods. */
const scaled = ({ parts, whole }: Exact, goods: readonly number[], of: bigint, outOf: bigint): Exact => {
  const meant = new Set(goods);
  return { parts: parts.map((part, at) => part * (meant.has(at) ? of : outOf)), whole: whole * outOf };
};

/** Takes an amount off the goods, of each by what is left of it; never more than is left. */
export const lessFen = (exact: Exact, goods: readonly number[], fen: number): Exact => {
  const there = sumOf(goods.map((at) => exact.parts[at] ?? 0n));
  const off = BigInt(fen) * exact.whole;
  return there <= off ? scaled(exact, goods, 0n, 1n) : scaled(exact, goods, there - off, there);
};

/** Takes a part off the goods, of all together at most so much. */
export const lessPart = (exact: Exact, goods: readonly number[], offBp: number, most: number | null): Exact => {
  const there = sumOf(goods.map((at) => exact.parts[at] ?? 0n));
  if (most !== null && there * BigInt(offBp) > BigInt(most) * exact.whole * 10_000n) return lessFen(exact, goods, most);
  return scaled(exact, goods, BigInt(10_000 - offBp), 10_000n);
};
