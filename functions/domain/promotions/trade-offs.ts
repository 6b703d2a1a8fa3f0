import type { GoodsPromotion, ItemPromotion } from '../../../contracts/promotions/rule.ts';
import { combine, type Stacked, sameGroup } from './combine.ts';
import { reachOf, type Taken, takenOff } from './effect.ts';
import type { Cart } from './scope.ts';
import type { Slice } from './slices.ts';
import { aboutOf, pricedAt } from './steps.ts';

/** No more are in force (contracts/promotions/rule.ts); 2^8 carts are the most that are tried. */
const mostOpen = 8;

/**
 * The item promotions that a cart may be better off without: because a rule of the later lanes does not go with them, or falls short by
 * them. All others make every combination cheaper or leave it as it is, so they need no trying. `full` and `low` are the cart without and
 * with all item promotions.
 */
export const openItemRules = (
  cart: Cart,
  full: readonly Slice[],
  low: readonly Slice[],
  items: readonly ItemPromotion[],
  goods: readonly GoodsPromotion[],
): ItemPromotion[] => {
  const shaky = goods.filter((rule) => !isSteady(rule, cart, full, low, [...goods, ...items]));
  return items
    .filter(
      (item) =>
        items.some((other) => other !== item && sameGroup(other, item)) ||
        goods.some((rule) => sameGroup(rule, item) || (!combine(rule, item) && shareGoods(cart, rule, item))) ||
        shaky.some((rule) => shareGoods(cart, rule, item)),
    )
    .slice(0, mostOpen);
};

const shareGoods = (cart: Cart, a: Stacked, b: Stacked): boolean =>
  cart.lines.some((_, line) => cart.isAbout(a, line) && cart.isAbout(b, line));

/** Comes to the same whether or not item promotions apply, and nothing can keep it off any of its goods. */
const isSteady = (
  rule: GoodsPromotion,
  cart: Cart,
  full: readonly Slice[],
  low: readonly Slice[],
  others: readonly (GoodsPromotion | ItemPromotion)[],
): boolean => {
  if (others.some((other) => other !== rule && !combine(other, rule) && shareGoods(cart, rule, other))) return false;
  const at = (slices: readonly Slice[]): Taken | null =>
    takenOff(rule.effect, reachOf(pricedAt(slices, aboutOf(rule, { cart, slices }))));
  return isSame(at(full), at(low));
};

const isSame = (a: Taken | null, b: Taken | null): boolean => {
  if (a === null || b === null) return a === b;
  return a.kind === 'fixed' ? b.kind === 'fixed' && a.fen === b.fen : b.kind === 'part' && a.offBp === b.offBp;
};
