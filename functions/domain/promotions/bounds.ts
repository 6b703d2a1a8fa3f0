import type { GoodsEffect } from '../../../contracts/promotions/effects.ts';
import type { GoodsPromotion } from '../../../contracts/promotions/rule.ts';
import { combine, sameGroup } from './combine.ts';
import { reachOf, takenOff } from './effect.ts';
import type { Cart } from './scope.ts';
import { amountOf, type Slice } from './slices.ts';
import { aboutOf, pricedAt } from './steps.ts';

/** What a rule can take off at most, at full prices: in all, and of every fen of its goods. */
interface Most {
  readonly rule: GoodsPromotion;
  readonly off: number;
  readonly rate: number;
}

/**
 * The most that the rules from each place on can take off together, whatever is applied. Of rules that keep off each other's goods no fen is taken
 * off twice, so together they take no more than the keenest of them does of every line; of a group only one takes anything.
 */
export const mostOffFrom = (
  cart: Cart,
  full: readonly Slice[],
  goods: readonly GoodsPromotion[],
): readonly number[] => {
  const each = goods.map((rule) => mostOf(cart, full, rule));
  return each.map((_, at) => classesOf(each.slice(at)).reduce((sum, alike) => sum + mostOfClass(cart, full, alike), 0));
};

const mostOf = (cart: Cart, full: readonly Slice[], rule: GoodsPromotion): Most => {
  const reach = reachOf(pricedAt(full, aboutOf(rule, { cart, slices: full })));
  const taken = takenOff(rule.effect, reach);
  if (!taken) return { rule, off: 0, rate: 0 };
  const rate = rateOf(rule.effect);
  if (taken.kind === 'fixed') return { rule, off: taken.fen, rate };
  const off = Math.ceil((reach.amount * taken.offBp) / 10_000);
  return { rule, off: taken.most === null ? off : Math.min(off, taken.most), rate };
};

/** No goods are worth so little that a rule takes a larger part of them than this. */
const rateOf = (effect: GoodsEffect): number => {
  if (effect.kind === 'nth') return effect.offBp / 10_000 / effect.n;
  if (effect.kind === 'percent') return Math.max(...effect.steps.map((step) => step.offBp)) / 10_000;
  if (effect.measure === 'units') return 1;
  if (effect.kind === 'every') return Math.min(1, effect.off / effect.every);
  return Math.min(1, Math.max(...effect.steps.map((step) => (step.from > 0 ? step.off / step.from : 1))));
};

const isEither = (a: GoodsPromotion, b: GoodsPromotion): boolean => !combine(a, b) || sameGroup(a, b);

/** Rules in classes of which no two are on the same goods. */
const classesOf = (each: readonly Most[]): Most[][] => {
  const classes: Most[][] = [];
  for (const most of each) {
    const fitting = classes.find((alike) => alike.every((other) => isEither(other.rule, most.rule)));
    if (fitting) fitting.push(most);
    else classes.push([most]);
  }
  return classes;
};

const mostOfClass = (cart: Cart, full: readonly Slice[], alike: readonly Most[]): number => {
  const [first] = alike;
  if (first && alike.every((most) => sameGroup(most.rule, first.rule)))
    return Math.max(...alike.map((most) => most.off));
  const byLine = full.reduce((sum, slice) => {
    const rates = alike.map((most) => (cart.isAbout(most.rule, slice.line) ? most.rate : 0));
    return sum + amountOf(slice) * Math.max(...rates);
  }, 0);
  return Math.min(
    alike.reduce((sum, most) => sum + most.off, 0),
    Math.ceil(byLine),
  );
};
