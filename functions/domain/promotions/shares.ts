import type { PricedLine } from '../../../contracts/promotions/pricing.ts';
import type { PromotionId } from '../../../contracts/values/id.ts';
import { allocate, cny, subtract, sum, times } from '../../../contracts/values/money.ts';
import type { AskedLine } from './asking.ts';
import { amountOf } from './slices.ts';
import type { Priceable } from './steps.ts';

type Off = ReadonlyMap<PromotionId, number>;

/**
 * What each rule takes off each line, in whole fen: by what is left of its goods, largest remainder first. The shares of a rule sum to what
 * it takes off, and those of a line never exceed it.
 */
export const pricedLines = ({ cart, slices, steps }: Priceable): PricedLine[] => {
  const { lines } = cart;
  const left = slices.map(amountOf);
  const offs = lines.map((_, at) =>
    itemShares(
      lines[at]?.unitPrice.minor ?? 0,
      slices.filter((s) => s.line === at),
    ),
  );
  for (const { rule, goods, off } of steps) {
    for (const [at, share] of spread(off, goods, left)) {
      left[at] = (left[at] ?? 0) - share;
      const line = offs[slices[at]?.line ?? 0];
      line?.set(rule.id, (line.get(rule.id) ?? 0) + share);
    }
  }
  return lines.map((line, at) =>
    pricedLine(
      line,
      slices.filter((s) => s.line === at),
      offs[at] ?? new Map(),
    ),
  );
};

const itemShares = (full: number, slices: Priceable['slices']): Map<PromotionId, number> => {
  const off = new Map<PromotionId, number>();
  for (const { rule, unit, units } of slices)
    if (rule) off.set(rule.id, (off.get(rule.id) ?? 0) + (full - unit) * units);
  return off;
};

/**
 * Parts of an amount for the goods, none larger than what is left of them. Where a rule takes all that is left, the fractions of fen that
 * others were rounded by can be one fen more than its goods have: that fen is other goods'.
 */
const spread = (off: number, goods: readonly number[], left: readonly number[]): (readonly [number, number])[] => {
  const weights = goods.map((at) => left[at] ?? 0);
  const own = Math.min(
    off,
    weights.reduce((a, b) => a + b, 0),
  );
  const parts = own === 0 ? [] : allocate(cny(own), weights);
  const shares = parts.map((part, n) => [goods[n] ?? 0, part.minor] as const).filter(([, share]) => share > 0);
  const over = off - own;
  if (over === 0) return shares;
  const rest = left.map((fen, at) => (goods.includes(at) ? 0 : fen));
  const others = allocate(cny(over), rest).map((part, at) => [at, part.minor] as const);
  return [...shares, ...others.filter(([, share]) => share > 0)];
};

/** How many units have the price of an item promotion; of another rule there is nothing to count. */
const unitsAt = (slices: Priceable['slices'], promotion: PromotionId): { readonly units?: number } => {
  const mine = slices.filter((slice) => slice.rule?.id === promotion);
  return mine.length > 0 ? { units: mine.reduce((all, slice) => all + slice.units, 0) } : {};
};

const pricedLine = ({ sku, quantity, unitPrice }: AskedLine, slices: Priceable['slices'], off: Off): PricedLine => {
  const subtotal = times(unitPrice, quantity);
  const shares = [...off].map(([promotion, minor]) => ({ promotion, off: cny(minor), ...unitsAt(slices, promotion) }));
  const itemPrice = cny(slices.reduce((all, slice) => all + amountOf(slice), 0));
  const paid = subtract(subtotal, sum(shares.map((s) => s.off)));
  return { sku, quantity, unitPrice, subtotal, shares, itemPrice, paid };
};
