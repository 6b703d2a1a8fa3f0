import type { Measure } from '../../../contracts/promotions/conditions.ts';
import type { GoodsEffect } from '../../../contracts/promotions/effects.ts';

/** Units at one price, of one SKU (`of` tells which). */
export interface Priced {
  readonly of: number;
  readonly unit: number;
  readonly units: number;
}

/** What a rule takes off its goods at the step they reach. */
export type Taken =
  | { readonly kind: 'fixed'; readonly fen: number }
  | { readonly kind: 'part'; readonly offBp: number; readonly most: number | null };

export const measured = (measure: Measure, goods: readonly Priced[]): number =>
  goods.reduce((sum, { unit, units }) => sum + (measure === 'units' ? units : unit * units), 0);

/** Goods as a rule looks at them. */
export interface Reach {
  readonly amount: number;
  readonly units: number;
  /** Only asked for by a rule that looks at single prices. */
  readonly priced: () => readonly Priced[];
}

export const reachOf = (goods: readonly Priced[]): Reach => ({
  amount: measured('amount', goods),
  units: measured('units', goods),
  priced: () => goods,
});

/** What an effect comes to for goods at these prices; null where no step is reached or nothing comes of it. It only grows with the goods. */
export const takenOff = (effect: GoodsEffect, goods: Reach): Taken | null => {
  if (goods.units === 0) return null;
  if (effect.kind === 'nth') return fixed(nthOff(effect, goods.priced()));
  const reached = goods[effect.measure];
  if (effect.kind === 'every') {
    const off = Math.floor(reached / effect.every) * effect.off;
    return fixed(effect.most === null ? off : Math.min(off, effect.most));
  }
  if (effect.kind === 'amount') return fixed(best(effect.steps, reached, (step) => step.off));
  const offBp = best(effect.steps, reached, (step) => step.offBp);
  return offBp > 0 && effect.most !== 0 ? { kind: 'part', offBp, most: effect.most } : null;
};

const fixed = (fen: number): Taken | null => (fen > 0 ? { kind: 'fixed', fen } : null);

const best = <Step extends { readonly from: number }>(
  steps: readonly Step[],
  reached: number,
  worth: (step: Step) => number,
): number => steps.reduce((most, step) => (step.from <= reached ? Math.max(most, worth(step)) : most), 0);

/** Dearest first, the last of each full group of n: the buyer's n-th is never dearer than the ones before it. */
const nthOff = ({ n, offBp, of }: GoodsEffect & { kind: 'nth' }, goods: readonly Priced[]): number => {
  const groups = of === 'goods' ? [goods] : [...Map.groupBy(goods, (g) => g.of).values()];
  const nths = groups.reduce((sum, group) => sum + everyNth(n, group), 0);
  return Math.floor((nths * offBp) / 10_000);
};

const everyNth = (n: number, goods: readonly Priced[]): number => {
  let before = 0;
  let sum = 0;
  for (const { unit, units } of goods.toSorted((a, b) => b.unit - a.unit)) {
    sum += unit * (Math.floor((before + units) / n) - Math.floor(before / n));
    before += units;
  }
  return sum;
};
