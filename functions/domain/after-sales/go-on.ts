import type { Refund } from '../../../contracts/after-sales/refund.ts';

/** Where a run of the refund workflow begins, or goes on after it was cut off. */
export type GoOn = 'approval' | 'issue' | 'query' | 'restock' | 'over';

export const goOnFrom = ({ state, restockedAt }: Pick<Refund, 'state' | 'restockedAt'>): GoOn => {
  if (state === 'requested') return 'approval';
  if (state === 'approved') return 'issue';
  if (state === 'refunding') return 'query';
  return state === 'refunded' && restockedAt === null ? 'restock' : 'over';
};
