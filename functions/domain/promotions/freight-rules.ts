import type { Applied, NotApplied, PricedFreight, WhyNot } from '../../../contracts/promotions/pricing.ts';
import type { FreightPromotion } from '../../../contracts/promotions/rule.ts';
import { cny } from '../../../contracts/values/money.ts';
import type { Asking } from './asking.ts';
import { measured } from './effect.ts';
import { freightBefore } from './freight.ts';
import { excludedBy, named } from './named.ts';
import { stepTo } from './next.ts';
import { type Priceable, pricedAt } from './steps.ts';

export interface FreightPriced {
  readonly freight: PricedFreight;
  readonly applied: readonly Applied[];
  readonly notApplied: readonly NotApplied[];
}

/** Freight with the one rule that takes most off; of equal ones the first. */
export const freightPriced = (so: Priceable, rules: readonly FreightPromotion[], asking: Asking): FreightPriced => {
  const charge = freightBefore(so, asking);
  const before = charge.before.minor;
  const offs = rules.map((rule) => ({
    rule,
    why: whyNotReached(rule, so),
    off: Math.min(before, rule.effect.off ?? before),
  }));
  const best = offs
    .filter(({ why, off }) => why === null && off > 0)
    .reduce<(typeof offs)[number] | null>((first, next) => (first && first.off >= next.off ? first : next), null);
  const off = best?.off ?? 0;
  const notApplied = offs
    .filter((o) => o !== best)
    .map(({ rule, why }) => ({
      ...named(rule),
      why: why ?? (best ? excludedBy([best.rule]) : ({ code: 'nothing_left' } as const)),
    }));
  return {
    freight: { ...charge, off: cny(off), charged: cny(before - off) },
    applied: best ? [{ ...named(best.rule), off: cny(off), next: null, returns: null }] : [],
    notApplied,
  };
};

const whyNotReached = (rule: FreightPromotion, { cart, slices }: Priceable): WhyNot | null => {
  const { effect } = rule;
  const goods = slices.flatMap((slice, at) => (cart.isAbout(rule, slice.line) ? [at] : []));
  const reached = measured(effect.measure, pricedAt(slices, goods));
  if (reached >= effect.from) return null;
  const off = effect.off === null ? null : cny(effect.off);
  return { code: 'not_reached', next: stepTo(effect.measure, reached, effect.from, { kind: 'freight', off }) };
};
