import type { GoodsPromotion, ItemPromotion } from '../../../contracts/promotions/rule.ts';
import { combine, sameGroup } from './combine.ts';
import { takenOff } from './effect.ts';
import type { Cart } from './scope.ts';
import { type ItemOffer, type Slice, slicesOf } from './slices.ts';
import { aboutOf, type Priceable, pricedAt, startOf, withRule } from './steps.ts';
import { openItemRules } from './trade-offs.ts';

/** So many combinations are looked at before the best so far is taken; a shop within `mostActive` stays far below. */
const mostLooks = 20_000;

interface Search {
  readonly cart: Cart;
  readonly goods: readonly GoodsPromotion[];
  /** The most that the rules from each place on can take off, whatever is applied. */
  readonly mostOff: readonly number[];
  best: Priceable | null;
  looks: number;
}

/**
 * The combination of rules by which the goods cost least: the same price by fewer rules, then by those that go first. A rule is applied to
 * all goods it fits, or not at all. What a combination takes off never shrinks by an item more, and the one chosen before can still be
 * chosen: so an item more never adds more than its own price. `rules` are eligible and in order.
 */
export const bestCombination = (
  cart: Cart,
  offers: readonly (readonly ItemOffer[])[],
  items: readonly ItemPromotion[],
  goods: readonly GoodsPromotion[],
): Priceable => {
  const full = slicesOf(cart.lines, offers, () => false);
  const search: Search = { cart, goods, mostOff: mostOffFrom(cart, full, goods), best: null, looks: 0 };
  const open = openItemRules(
    cart,
    full,
    slicesOf(cart.lines, offers, () => true),
    items,
    goods,
  );
  for (let without = 0; without < 2 ** open.length; without++) {
    const left = new Set(open.filter((_, at) => Math.floor(without / 2 ** at) % 2 === 1));
    const slices = slicesOf(cart.lines, offers, (rule) => !left.has(rule));
    const start = startOf(cart, slices);
    if (!groupsClash(start.items)) walk(search, start, 0);
    if (search.looks > mostLooks) break;
  }
  return search.best ?? startOf(cart, full);
};

const groupsClash = (rules: readonly ItemPromotion[]): boolean =>
  rules.some((rule, at) => rules.slice(at + 1).some((other) => sameGroup(rule, other)));

const ruleCount = ({ items, steps }: Priceable): number => items.length + steps.length;

const isWorse = (total: number, rules: number, best: Priceable): boolean =>
  total > best.total || (total === best.total && rules >= ruleCount(best));

/** With the rule, and without it where that may be better: something later does not go with it, or it brought nothing. */
const walk = (search: Search, so: Priceable, at: number): void => {
  search.looks++;
  const { best, goods, mostOff } = search;
  if (best && (isWorse(so.total - (mostOff[at] ?? 0), ruleCount(so), best) || search.looks > mostLooks)) return;
  const rule = goods[at];
  if (!rule) {
    search.best = so;
    return;
  }
  const applied = withRule(so, rule);
  if (applied) walk(search, applied, at + 1);
  const clashes = goods.some((other, after) => after > at && (!combine(rule, other) || sameGroup(rule, other)));
  if (!applied || clashes || applied.total === so.total) walk(search, so, at + 1);
};

/** Bounds by the full prices: of a group the one that takes most, of the others all. */
const mostOffFrom = (cart: Cart, full: readonly Slice[], goods: readonly GoodsPromotion[]): readonly number[] => {
  const each = goods.map((rule) => ({ rule, off: mostOffOf(cart, full, rule) }));
  return each.map((_, at) => {
    const groups = new Map<string, number>();
    let alone = 0;
    for (const { rule, off } of each.slice(at)) {
      if (rule.group === null) alone += off;
      else groups.set(rule.group, Math.max(off, groups.get(rule.group) ?? 0));
    }
    return [...groups.values()].reduce((sum, off) => sum + off, alone);
  });
};

const mostOffOf = (cart: Cart, full: readonly Slice[], rule: GoodsPromotion): number => {
  const priced = pricedAt(full, aboutOf(rule, { cart, slices: full }));
  const taken = takenOff(rule.effect, priced);
  if (!taken) return 0;
  if (taken.kind === 'fixed') return taken.fen;
  const off = Math.ceil((priced.reduce((sum, p) => sum + p.unit * p.units, 0) * taken.offBp) / 10_000);
  return taken.most === null ? off : Math.min(off, taken.most);
};
