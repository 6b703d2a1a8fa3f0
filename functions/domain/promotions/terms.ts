import type { FieldMessage } from '../../../contracts/field-messages.ts';
import type { PromotionTerms } from '../../../contracts/promotions/rule.ts';

/** Where in the terms something must change, and what. */
export interface Fault {
  readonly pointer: string;
  readonly message: FieldMessage;
}

/** What makes terms senseless though every field by itself is right: shown to the merchant before anything is saved. */
export const faultsOf = (terms: PromotionTerms): Fault[] => [...faultsOfTime(terms), ...faultsOfEffect(terms)];

const fault = (pointer: string, message: FieldMessage): Fault => ({ pointer: `#/${pointer}`, message });

const faultsOfTime = ({ active }: PromotionTerms): Fault[] =>
  active.until !== null && active.until <= active.from ? [fault('active/until', 'until_before_from')] : [];

const faultsOfEffect = (terms: PromotionTerms): Fault[] => {
  if (terms.lane === 'item') return faultsOfItem(terms.effect);
  if (terms.lane === 'freight') return terms.effect.off === 0 ? [fault('effect/off', 'takes_nothing_off')] : [];
  if (terms.lane === 'gift') return faultsOfSteps(terms.effect.steps.map(({ from }) => ({ from, worth: null })));
  const { effect } = terms;
  if (effect.kind === 'nth') return [];
  if (effect.kind === 'every')
    return effect.off === 0 || effect.most === 0 ? [fault('effect/off', 'takes_nothing_off')] : [];
  if (effect.kind === 'percent')
    return [
      ...(effect.most === 0 ? [fault('effect/most', 'takes_nothing_off')] : []),
      ...faultsOfSteps(effect.steps.map((step) => ({ from: step.from, worth: step.offBp }))),
    ];
  return faultsOfSteps(effect.steps.map((step) => ({ from: step.from, worth: step.off })));
};

const faultsOfItem = (effect: (PromotionTerms & { lane: 'item' })['effect']): Fault[] => {
  if (effect.kind === 'unit_amount') return effect.off === 0 ? [fault('effect/off', 'takes_nothing_off')] : [];
  if (effect.kind === 'unit_percent') return [];
  const skus = effect.prices.map((p) => p.sku);
  return skus.flatMap((sku, at) =>
    skus.indexOf(sku) < at ? [fault(`effect/prices/${at}/sku`, 'sku_priced_twice')] : [],
  );
};

interface Step {
  readonly from: number;
  /** Null: not to be compared. */
  readonly worth: number | null;
}

const faultsOfSteps = (steps: readonly Step[]): Fault[] =>
  steps.flatMap((step, at) => {
    const place = `effect/steps/${at}`;
    if (step.worth === 0) return [fault(`${place}/off`, 'takes_nothing_off')];
    if (steps.some((other, before) => before < at && other.from === step.from))
      return [fault(`${place}/from`, 'same_step')];
    const isBeaten = steps.some((other) => other.from < step.from && isAtLeast(other.worth, step.worth));
    return isBeaten ? [fault(place, 'step_brings_no_more')] : [];
  });

const isAtLeast = (a: number | null, b: number | null): boolean => a !== null && b !== null && a >= b;
