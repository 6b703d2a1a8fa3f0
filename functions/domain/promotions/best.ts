import type { GoodsPromotion, ItemPromotion } from '../../../contracts/promotions/rule.ts';
import { mostOffFrom } from './bounds.ts';
import { cellsOf } from './cells.ts';
import type { Cart } from './scope.ts';
import { type Judge, type Rules, rulesOf, search } from './search.ts';
import { type ItemOffer, type Slice, slicesOf } from './slices.ts';
import { type Priceable, startOf, withRule } from './steps.ts';
import { openItemRules } from './trade-offs.ts';

/**
 * So many places of the search are looked at before the best so far is taken, some tenths of a second. A usual cart needs 20; 8 item promotions, 5 of
 * the order and 15 coupons with ticks by chance over 30 lines need up to 14,000.
 */
const mostLooks = 50_000;
/** Floating totals are nearer to the exact ones than this. */
const doubt = 0.01;

/**
 * The combination of rules by which the goods cost least; of equal ones that of fewer rules, then of those that go first. A rule is applied to all
 * goods it fits, or not at all. What a combination takes off never shrinks by an item more, and the one chosen before can still be chosen: so an
 * item more never adds more than its own price. `items` and `goods` are eligible and in order.
 */
export const bestCombination = (
  cart: Cart,
  offers: readonly (readonly ItemOffer[])[],
  items: readonly ItemPromotion[],
  goods: readonly GoodsPromotion[],
): Priceable => {
  const priced = (takes: (rule: ItemPromotion) => boolean): Slice[] => slicesOf(cart.lines, offers, takes);
  const full = priced(() => false);
  const all = priced(() => true);
  const rules = rulesOf(goods, mostOffFrom(cart, full, goods));
  const open = openItemRules(cart, full, all, items, goods);
  const so = { best: null as Priceable | null, looks: 0 };
  for (let without = 0; without < 2 ** open.length && so.looks <= mostLooks; without++) {
    const left = new Set(open.filter((_, at) => Math.floor(without / 2 ** at) % 2 === 1));
    tryOn(so, rules, startOf(cart, without === 0 ? all : priced((rule) => !left.has(rule))));
  }
  return so.best ?? startOf(cart, full);
};

const tryOn = (so: { best: Priceable | null; looks: number }, rules: Rules, start: Priceable): void => {
  const groups = start.items.flatMap((rule) => (rule.group === null ? [] : [rule.group]));
  if (new Set(groups).size < groups.length) return;
  const isBetter = (total: number, count: number): boolean =>
    !so.best || total < so.best.total || (total === so.best.total && count < ruleCount(so.best));
  const judge: Judge = {
    mayBeBest: (total, count) =>
      so.looks++ <= mostLooks && isBetter(Math.ceil(total - doubt), start.items.length + count),
    propose: (chosen) => {
      const exact = chosen.reduce<Priceable | null>((before, rule) => before && withRule(before, rule), start);
      if (exact && isBetter(exact.total, ruleCount(exact))) so.best = exact;
    },
  };
  if (judge.mayBeBest(start.total - (rules.mostOff[0] ?? 0), 0))
    search(rules, cellsOf(start.cart, start.slices, rules.goods), new Set(groups), judge);
};

const ruleCount = ({ items, steps }: Priceable): number => items.length + steps.length;
