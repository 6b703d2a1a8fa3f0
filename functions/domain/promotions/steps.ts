import type { GoodsPromotion, ItemPromotion } from '../../../contracts/promotions/rule.ts';
import { combine, type Stacked, sameGroup } from './combine.ts';
import { type Priced, reachOf, type Taken, takenOff } from './effect.ts';
import { type Exact, exactly, isNothing, lessFen, lessPart, roundedUp } from './exact.ts';
import type { Cart } from './scope.ts';
import { amountOf, type Slice } from './slices.ts';

/** One rule of the lanes after the item promotions at work: on which slices, and what the cart comes to after it. */
export interface Step {
  readonly rule: GoodsPromotion;
  readonly goods: readonly number[];
  readonly taken: Taken;
  readonly off: number;
}

/** A cart with some rules applied. */
export interface Priceable {
  readonly cart: Cart;
  readonly slices: readonly Slice[];
  /** The item promotions that priced them. */
  readonly items: readonly ItemPromotion[];
  readonly steps: readonly Step[];
  readonly left: Exact;
  /** In fen, rounded once. */
  readonly total: number;
}

export const startOf = (cart: Cart, slices: readonly Slice[]): Priceable => {
  const amounts = slices.map(amountOf);
  const items = [...new Set(slices.flatMap(({ rule }) => (rule ? [rule] : [])))];
  return { cart, slices, items, steps: [], left: exactly(amounts), total: amounts.reduce((a, b) => a + b, 0) };
};

/** All rules that have a part in a price so far. */
export const atWork = ({ items, steps }: Pick<Priceable, 'items' | 'steps'>): Stacked[] => [
  ...items,
  ...steps.map((s) => s.rule),
];

/** The slices a rule is about, whatever else is on them. */
export const aboutOf = (rule: Stacked, { cart, slices }: Pick<Priceable, 'cart' | 'slices'>): number[] =>
  slices.flatMap((slice, at) => (cart.isAbout(rule, slice.line) ? [at] : []));

/** The slices left to a rule by those before it: what it does not combine with keeps it off the goods they share. */
export const goodsOf = (rule: Stacked, so: Pick<Priceable, 'cart' | 'slices' | 'steps'>): number[] => {
  const taken = new Set(so.steps.filter((s) => !combine(s.rule, rule)).flatMap((s) => s.goods));
  return aboutOf(rule, so).filter((at) => {
    const item = so.slices[at]?.rule;
    return !taken.has(at) && (!item || combine(item, rule));
  });
};

export const pricedAt = (slices: readonly Slice[], goods: readonly number[]): Priced[] =>
  goods.flatMap((at) => {
    const slice = slices[at];
    return slice ? [{ of: slice.line, unit: slice.unit, units: slice.units }] : [];
  });

/**
 * Applies a rule to what the rules before it left. Whether it is reached goes by the prices after item promotions, what it takes by what is
 * left. Null where its group is taken, no step is reached or nothing is left to take.
 */
export const withRule = (so: Priceable, rule: GoodsPromotion): Priceable | null => {
  if (atWork(so).some((other) => sameGroup(other, rule))) return null;
  const goods = goodsOf(rule, so);
  const taken = takenOff(rule.effect, reachOf(pricedAt(so.slices, goods)));
  if (!taken || isNothing(so.left, goods)) return null;
  const left =
    taken.kind === 'fixed' ? lessFen(so.left, goods, taken.fen) : lessPart(so.left, goods, taken.offBp, taken.most);
  const total = roundedUp(left);
  return { ...so, left, total, steps: [...so.steps, { rule, goods, taken, off: so.total - total }] };
};
