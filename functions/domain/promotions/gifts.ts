import type { Applied, NotApplied, PricedGift, WhyNot } from '../../../contracts/promotions/pricing.ts';
import type { GiftPromotion } from '../../../contracts/promotions/rule.ts';
import type { Sku } from '../../../contracts/values/id.ts';
import { cny } from '../../../contracts/values/money.ts';
import type { Asking } from './asking.ts';
import { combine, type Stacked, sameGroup } from './combine.ts';
import { measured } from './effect.ts';
import { excludedBy, named } from './named.ts';
import { nearest, stepTo } from './next.ts';
import { aboutOf, atWork, goodsOf, type Priceable, pricedAt } from './steps.ts';

export interface Gifts {
  readonly gifts: readonly PricedGift[];
  readonly applied: readonly Applied[];
  readonly notApplied: readonly NotApplied[];
}

/**
 * Gifts that come with the goods as they are priced: decided after them, so that no gift costs a shopper a discount. Rules with stock for the
 * same gift draw on it in order.
 */
export const giftsOf = (so: Priceable, rules: readonly GiftPromotion[], asking: Asking): Gifts => {
  const stock = new Map(asking.giftStock.map((s) => [s.sku, s.available]));
  const given: GiftPromotion[] = [];
  const all = rules.map((rule) => {
    const outcome = giftOf(rule, so, given, stock, asking);
    if ('gift' in outcome) {
      given.push(rule);
      stock.set(outcome.gift.sku, (stock.get(outcome.gift.sku) ?? 0) - outcome.gift.quantity);
    }
    return { rule, outcome };
  });
  return {
    gifts: all.flatMap(({ outcome }) => ('gift' in outcome ? [outcome.gift] : [])),
    applied: all.flatMap(({ rule, outcome }) =>
      'gift' in outcome ? [{ ...named(rule), off: cny(0), next: outcome.next, returns: null }] : [],
    ),
    notApplied: all.flatMap(({ rule, outcome }) => ('why' in outcome ? [{ ...named(rule), why: outcome.why }] : [])),
  };
};

type Outcome = { readonly gift: PricedGift; readonly next: Applied['next'] } | { readonly why: WhyNot };

const giftOf = (
  rule: GiftPromotion,
  so: Priceable,
  given: readonly GiftPromotion[],
  stock: ReadonlyMap<Sku, number>,
  asking: Asking,
): Outcome => {
  const { measure, steps } = rule.effect;
  const rivals: Stacked[] = [...atWork(so), ...given].filter((other) => sameGroup(other, rule));
  if (rivals.length > 0) return { why: excludedBy(rivals) };
  const reached = measured(measure, pricedAt(so.slices, goodsOf(rule, so)));
  const step = steps.filter((s) => s.from <= reached).toSorted((a, b) => b.from - a.from)[0];
  const above = nearest(steps, reached, () => true);
  const next = above && stepTo(measure, reached, above.from, { kind: 'gift' });
  if (!step || reached === 0) return { why: whyNotReached(rule, so, next) };
  const choices = step.choices.map((c) => ({ ...c, available: (stock.get(c.sku) ?? 0) >= c.quantity }));
  const wish = asking.customer.gifts.find((g) => g.promotion === rule.id)?.sku;
  const chosen = choices.find((c) => c.available && c.sku === wish) ?? choices.find((c) => c.available);
  if (!chosen) return { why: { code: 'gifts_gone' } };
  return { gift: { promotion: rule.id, sku: chosen.sku, quantity: chosen.quantity, choices }, next };
};

/** Too little in the cart, or enough but for what other rules have their hands on. */
const whyNotReached = (rule: GiftPromotion, so: Priceable, next: Applied['next']): WhyNot => {
  const all = measured(rule.effect.measure, pricedAt(so.slices, aboutOf(rule, so)));
  const others = atWork(so).filter((other) => !combine(other, rule));
  const isEnough = all > 0 && rule.effect.steps.some((s) => s.from <= all);
  return isEnough || !next ? excludedBy(others) : { code: 'not_reached', next };
};
