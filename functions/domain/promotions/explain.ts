import type { Applied, NotApplied, WhyNot } from '../../../contracts/promotions/pricing.ts';
import type { GoodsPromotion, ItemPromotion } from '../../../contracts/promotions/rule.ts';
import { cny } from '../../../contracts/values/money.ts';
import type { Asking } from './asking.ts';
import { combine, type Stacked, sameGroup } from './combine.ts';
import { reachOf, takenOff } from './effect.ts';
import { excludedBy, named } from './named.ts';
import { nextOf } from './next.ts';
import { amountOf, type ItemOffer, whyNoOffer } from './slices.ts';
import { aboutOf, atWork, goodsOf, type Priceable, pricedAt, type Step } from './steps.ts';

/** The rules that made the prices of the goods, in order, with what each takes off and what would make it more. */
export const appliedOf = (so: Priceable): Applied[] => [
  ...so.items.map((rule) => ({ ...named(rule), off: cny(itemOff(so, rule)), next: null, returns: null })),
  ...so.steps.map((step) => appliedStep(so, step)),
];

const itemOff = ({ cart, slices }: Priceable, rule: ItemPromotion): number =>
  slices
    .filter((s) => s.rule === rule)
    .reduce((sum, s) => sum + (cart.lines[s.line]?.unitPrice.minor ?? 0) * s.units - amountOf(s), 0);

const appliedStep = ({ cart, slices }: Priceable, { rule, goods, off }: Step): Applied => {
  const skus = new Set(goods.flatMap((at) => cart.lines[slices[at]?.line ?? -1]?.sku ?? []));
  return {
    ...named(rule),
    off: cny(off),
    next: nextOf(rule.effect, pricedAt(slices, goods)),
    returns: { onReturn: rule.onReturn, effect: rule.effect, goods: [...skus] },
  };
};

/** Why each of the other rules that could have applied did not. */
export const notAppliedOf = (
  so: Priceable,
  items: readonly ItemPromotion[],
  goods: readonly GoodsPromotion[],
  offers: readonly (readonly ItemOffer[])[],
  asking: Asking,
): NotApplied[] => {
  const working = new Set<Stacked>(atWork(so));
  return [
    ...items
      .filter((rule) => !working.has(rule))
      .map((rule) => ({ ...named(rule), why: whyNotItem(rule, so, offers, asking) })),
    ...goods.filter((rule) => !working.has(rule)).map((rule) => ({ ...named(rule), why: whyNotGoods(rule, so) })),
  ];
};

const whyNotItem = (
  rule: ItemPromotion,
  so: Priceable,
  offers: readonly (readonly ItemOffer[])[],
  asking: Asking,
): WhyNot => {
  const mine = offers.flatMap((of, line) => (of.some((o) => o.rule === rule) ? [line] : []));
  if (mine.length === 0) return whyNoOffer(rule, asking);
  const here = so.slices.flatMap((s) => (s.rule && mine.includes(s.line) ? [s.rule] : []));
  const steps = so.steps.filter((s) => s.goods.some((at) => mine.includes(so.slices[at]?.line ?? -1)));
  const apart = steps.map((s) => s.rule).filter((other) => !combine(other, rule));
  const rivals = [...new Set<Stacked>([...atWork(so).filter((r) => sameGroup(r, rule)), ...here, ...apart])];
  return rivals.length > 0 ? excludedBy(rivals) : { code: 'better_without' };
};

const whyNotGoods = (rule: GoodsPromotion, so: Priceable): WhyNot => {
  const goods = pricedAt(so.slices, aboutOf(rule, so));
  const next = nextOf(rule.effect, goods);
  if (!takenOff(rule.effect, reachOf(goods))) return next ? { code: 'not_reached', next } : { code: 'nothing_left' };
  const free = goodsOf(rule, so);
  const rivals = atWork(so).filter((other) => sameGroup(other, rule) || keepsOff(other, rule, so));
  return rivals.length > 0 && (free.length < goods.length || rivals.some((r) => sameGroup(r, rule)))
    ? excludedBy(rivals)
    : { code: 'nothing_left' };
};

/** Is on goods of the rule and does not go with it. */
const keepsOff = (other: Stacked, rule: GoodsPromotion, so: Priceable): boolean => {
  if (combine(other, rule)) return false;
  const about = new Set(aboutOf(rule, so));
  const step = so.steps.find((s) => s.rule === other);
  return step ? step.goods.some((at) => about.has(at)) : so.slices.some((s, at) => s.rule === other && about.has(at));
};
