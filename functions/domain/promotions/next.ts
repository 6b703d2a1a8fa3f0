import type { Measure } from '../../../contracts/promotions/conditions.ts';
import type { GoodsEffect } from '../../../contracts/promotions/effects.ts';
import type { NextStep } from '../../../contracts/promotions/pricing.ts';
import { cny } from '../../../contracts/values/money.ts';
import { measured, type Priced } from './effect.ts';

interface Above {
  readonly from: number;
}

/** The nearest step above what is reached, of those worth it. */
export const nearest = <Step extends Above>(
  steps: readonly Step[],
  reached: number,
  isWorth: (step: Step) => boolean,
): Step | null =>
  steps.reduce<Step | null>(
    (next, step) => (step.from > reached && isWorth(step) && (next === null || step.from < next.from) ? step : next),
    null,
  );

/** What is missing until a rule takes more off; null where it takes all it ever will. */
export const nextOf = (effect: GoodsEffect, goods: readonly Priced[]): NextStep | null => {
  if (effect.kind === 'nth') return nextNth(effect, goods);
  const reached = measured(effect.measure, goods);
  const to = (from: number, gain: NextStep['gain']): NextStep => stepTo(effect.measure, reached, from, gain);
  if (effect.kind === 'every') {
    const times = Math.floor(reached / effect.every) + 1;
    const off = Math.min(times * effect.off, effect.most ?? Number.POSITIVE_INFINITY);
    const isMore = off > Math.min((times - 1) * effect.off, effect.most ?? Number.POSITIVE_INFINITY);
    return isMore ? to(times * effect.every, { kind: 'amount', off: cny(off) }) : null;
  }
  if (effect.kind === 'amount') {
    const now = effect.steps.filter((s) => s.from <= reached).reduce((most, s) => Math.max(most, s.off), 0);
    const next = nearest(effect.steps, reached, (s) => s.off > now);
    return next && to(next.from, { kind: 'amount', off: cny(next.off) });
  }
  const now = effect.steps.filter((s) => s.from <= reached).reduce((most, s) => Math.max(most, s.offBp), 0);
  const next = nearest(effect.steps, reached, (s) => s.offBp > now);
  return next && to(next.from, { kind: 'percent', offBp: next.offBp });
};

export const stepTo = (measure: Measure, reached: number, from: number, gain: NextStep['gain']): NextStep => ({
  measure,
  missing: from - reached,
  gain,
});

const nextNth = ({ n, offBp, of }: GoodsEffect & { kind: 'nth' }, goods: readonly Priced[]): NextStep => {
  const groups = of === 'goods' ? [goods] : [...Map.groupBy(goods, (g) => g.of).values()];
  const missing = groups.map((group) => n - (measured('units', group) % n));
  return { measure: 'units', missing: Math.min(n, ...missing), gain: { kind: 'nth', offBp } };
};
