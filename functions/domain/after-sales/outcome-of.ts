import type { Refund } from '../../../contracts/after-sales/refund.ts';
import type { RefundOutcome } from './outcome.ts';

/** How a refund in the books stands at the provider. */
export const outcomeOf = ({ state, problem }: Pick<Refund, 'state' | 'problem'>): RefundOutcome => {
  if (state === 'refunded') return 'refunded';
  if (state === 'refunding') return 'processing';
  return problem === 'closed' || problem === 'abnormal' ? problem : 'refused';
};
