import type { GoodsEffect } from '../../../contracts/promotions/effects.ts';
import type { GoodsPromotion, ItemPromotion, Promotion } from '../../../contracts/promotions/rule.ts';
import type { AskedLine } from '../../../functions/domain/promotions/asking.ts';

/**
 * The least that goods can cost, found by trying every set of rules, unit by unit and by plain fractions: slow, and written apart from the
 * engine so that both can only agree by being right. Rules are those of tools/bench/promotions/cases.ts: always in force, scopes by product.
 */
interface Unit {
  readonly line: number;
  readonly item: ItemPromotion | null;
  readonly price: number;
  left: readonly [bigint, bigint];
}

type ItemOrGoods = ItemPromotion | GoodsPromotion;

const about = (rule: Promotion, line: AskedLine): boolean =>
  rule.scope.products.length === 0 || rule.scope.products.includes(line.productId);

const tick = (rule: ItemOrGoods, other: ItemOrGoods): boolean => rule.combinesWith[other.lane];
const together = (a: ItemOrGoods, b: ItemOrGoods): boolean => tick(a, b) && tick(b, a);

export const leastOf = (lines: readonly AskedLine[], promotions: readonly Promotion[]): number => {
  const rules = promotions.filter(
    (r): r is ItemOrGoods => r.lane === 'item' || r.lane === 'order' || r.lane === 'coupon',
  );
  let least = Number.POSITIVE_INFINITY;
  for (let set = 0; set < 2 ** rules.length; set++) {
    const chosen = rules.filter((_, at) => Math.floor(set / 2 ** at) % 2 === 1);
    const cost = costWith(lines, chosen);
    if (cost !== null && cost < least) least = cost;
  }
  return least;
};

const costWith = (lines: readonly AskedLine[], chosen: readonly ItemOrGoods[]): number | null => {
  const groups = chosen.flatMap((rule) => (rule.group === null ? [] : [rule.group]));
  if (new Set(groups).size < groups.length) return null;
  const items = chosen.filter((rule) => rule.lane === 'item');
  const units = lines.flatMap((line, at) => unitsOf(line, at, items));
  if (!items.every((rule) => units.some((unit) => unit.item === rule))) return null;
  const taken: { rule: GoodsPromotion; units: readonly Unit[] }[] = [];
  const goods = chosen.filter((rule): rule is GoodsPromotion => rule.lane !== 'item');
  for (const rule of goods.toSorted((a, b) => laneAt(a) - laneAt(b) || a.rank - b.rank || (a.id < b.id ? -1 : 1))) {
    const mine = units.filter((unit) => {
      const line = lines[unit.line];
      if (!line || !about(rule, line) || (unit.item && !together(unit.item, rule))) return false;
      return !taken.some((other) => other.units.includes(unit) && !together(other.rule, rule));
    });
    if (!take(rule.effect, mine)) return null;
    taken.push({ rule, units: mine });
  }
  const [num, den] = units.reduce((all, unit) => plus(all, unit.left), [0n, 1n] as readonly [bigint, bigint]);
  return Number((num + den - 1n) / den);
};

const laneAt = (rule: GoodsPromotion): number => (rule.lane === 'order' ? 0 : 1);

const unitsOf = (line: AskedLine, at: number, items: readonly ItemPromotion[]): Unit[] => {
  const used = new Map<ItemPromotion, number>();
  return Array.from({ length: line.quantity }, () => {
    let unit: { item: ItemPromotion | null; price: number } = { item: null, price: line.unitPrice.minor };
    for (const item of items
      .filter((rule) => about(rule, line))
      .toSorted((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1))) {
      const price = priceBy(item, line, used.get(item) ?? 0);
      if (price !== null && price < unit.price) unit = { item, price };
    }
    if (unit.item) used.set(unit.item, (used.get(unit.item) ?? 0) + 1);
    return { line: at, ...unit, left: [BigInt(unit.price), 1n] };
  });
};

const priceBy = ({ effect }: ItemPromotion, line: AskedLine, used: number): number | null => {
  const full = line.unitPrice.minor;
  if (effect.kind === 'unit_amount') return Math.max(0, full - effect.off);
  if (effect.kind === 'unit_percent') return full - Math.floor((full * effect.offBp) / 10_000);
  const own = effect.prices.find((p) => p.sku === line.sku);
  if (!own || used >= (own.stock ?? 1e9) || used >= (own.perCustomer ?? 1e9)) return null;
  return own.price;
};

/** Takes an effect off units; false where it takes nothing. */
const take = (effect: GoodsEffect, units: readonly Unit[]): boolean => {
  const there = units.reduce((all, unit) => plus(all, unit.left), [0n, 1n] as readonly [bigint, bigint]);
  if (there[0] === 0n) return false;
  const off = offOf(effect, units, there);
  if (off[0] === 0n) return false;
  const all = off[0] * there[1] >= there[0] * off[1];
  // What is left of each: (there - off) / there.
  const rest = all ? ([0n, 1n] as const) : less(there, off);
  for (const unit of units) unit.left = all ? [0n, 1n] : over(times(unit.left, rest), there);
  return true;
};

const offOf = (
  effect: GoodsEffect,
  units: readonly Unit[],
  there: readonly [bigint, bigint],
): readonly [bigint, bigint] => {
  if (effect.kind === 'nth') {
    const lines = effect.of === 'goods' ? [units] : [...Map.groupBy(units, (unit) => unit.line).values()];
    const nths = lines.flatMap((group) =>
      group
        .map((unit) => unit.price)
        .toSorted((a, b) => b - a)
        .filter((_, at) => at % effect.n === effect.n - 1),
    );
    return [BigInt(Math.floor((nths.reduce((a, b) => a + b, 0) * effect.offBp) / 10_000)), 1n];
  }
  const reached = effect.measure === 'units' ? units.length : units.reduce((all, unit) => all + unit.price, 0);
  if (effect.kind === 'every') {
    const off = Math.floor(reached / effect.every) * effect.off;
    return [BigInt(Math.min(off, effect.most ?? off)), 1n];
  }
  if (effect.kind === 'amount')
    return [BigInt(Math.max(0, ...effect.steps.filter((s) => s.from <= reached).map((s) => s.off))), 1n];
  const bp = Math.max(0, ...effect.steps.filter((s) => s.from <= reached).map((s) => s.offBp));
  const off = times(there, [BigInt(bp), 10_000n]);
  return effect.most !== null && off[0] > BigInt(effect.most) * off[1] ? [BigInt(effect.most), 1n] : off;
};

type Fraction = readonly [bigint, bigint];
const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));
const reduced = ([a, b]: Fraction): Fraction => {
  const by = gcd(a, b);
  return by > 1n ? [a / by, b / by] : [a, b];
};
const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => reduced([a * d + c * b, b * d]);
const less = ([a, b]: Fraction, [c, d]: Fraction): Fraction => reduced([a * d - c * b, b * d]);
const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => reduced([a * c, b * d]);
const over = ([a, b]: Fraction, [c, d]: Fraction): Fraction => reduced([a * d, b * c]);
