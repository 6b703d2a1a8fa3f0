import type { NotApplied, WhyNot } from '../../../contracts/promotions/pricing.ts';
import type { Promotion } from '../../../contracts/promotions/rule.ts';

/** A rule as a price tells of it: the version it was in, so that an order can be explained later. */
export const named = ({ id, version, lane, name }: Promotion): Omit<NotApplied, 'why'> => ({ id, version, lane, name });

export const excludedBy = (rules: readonly Promotion[]): WhyNot => ({
  code: 'excluded',
  by: rules.map((r) => r.id),
  names: rules.map((r) => r.name),
});
