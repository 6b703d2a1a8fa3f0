import type { NotApplied, Pricing } from '../../../contracts/promotions/pricing.ts';
import type { FreightPromotion, GiftPromotion, GoodsPromotion, Promotion } from '../../../contracts/promotions/rule.ts';
import { add, cny, subtract, sum } from '../../../contracts/values/money.ts';
import type { Asking } from './asking.ts';
import { bestCombination } from './best.ts';
import { inOrder } from './combine.ts';
import { whyNotEligible } from './eligible.ts';
import { appliedOf, notAppliedOf } from './explain.ts';
import { freightPriced } from './freight-rules.ts';
import { giftsOf } from './gifts.ts';
import { named } from './named.ts';
import { cartOf } from './scope.ts';
import { pricedLines } from './shares.ts';
import { itemOffers } from './slices.ts';

/**
 * Prices a cart: item promotions, then what is taken off several goods together, gifts, coupons and freight. The combination of rules is the one
 * by which the goods cost least; gifts and freight follow from it. The answer depends on nothing but its argument, nor on the order of its rules.
 * @throws where a SKU or a rule is there twice
 */
export const priced = (asking: Asking): Pricing => {
  const { lines } = asking;
  distinct(lines.map((l) => l.sku));
  distinct(asking.promotions.map((p) => p.id));
  const { eligible, out } = sorted(asking);
  const items = eligible.filter((rule) => rule.lane === 'item');
  const goods = eligible.filter((rule): rule is GoodsPromotion => rule.lane === 'order' || rule.lane === 'coupon');
  const cart = cartOf(lines, eligible);
  const offers = itemOffers(cart, items, asking.uses);
  const so = bestCombination(cart, offers, items, goods);
  const gifts = giftsOf(
    so,
    eligible.filter((rule): rule is GiftPromotion => rule.lane === 'gift'),
    asking,
  );
  const sent = freightPriced(
    so,
    eligible.filter((rule): rule is FreightPromotion => rule.lane === 'freight'),
    asking,
  );
  const told = pricedLines(so);
  return {
    lines: told,
    applied: [...appliedOf(so), ...gifts.applied, ...sent.applied],
    notApplied: [...notAppliedOf(so, items, goods, offers, asking), ...gifts.notApplied, ...sent.notApplied, ...out],
    gifts: [...gifts.gifts],
    freight: sent.freight,
    totals: totalsOf(told, sent.freight),
  };
};

const distinct = (names: readonly string[]): void => {
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new Error(`${twice} is there twice`);
};

/** Those that may apply, in order, and why the others may not. */
const sorted = (asking: Asking): { readonly eligible: readonly Promotion[]; readonly out: readonly NotApplied[] } => {
  const all = inOrder(asking.promotions).map((rule) => ({ rule, why: whyNotEligible(rule, asking) }));
  return {
    eligible: all.flatMap(({ rule, why }) => (why ? [] : [rule])),
    out: all.flatMap(({ rule, why }) => (why ? [{ ...named(rule), why }] : [])),
  };
};

const totalsOf = (lines: Pricing['lines'], { charged }: Pricing['freight']): Pricing['totals'] => {
  const subtotal = sum(lines.map((l) => l.subtotal));
  const goods = sum(lines.map((l) => l.paid));
  return { subtotal, off: cny(subtract(subtotal, goods).minor), goods, freight: charged, total: add(goods, charged) };
};
