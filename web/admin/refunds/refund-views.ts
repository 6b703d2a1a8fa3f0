import type { refundViews } from '../../../contracts/after-sales/list-refunds-for-staff.ts';
import type { Refund } from '../../../contracts/after-sales/refund.ts';

export type RefundView = (typeof refundViews)[number];

/** In the order of work. Checked against the contract's list by test; importing that would bring its schemas. */
export const views = ['to_decide', 'in_progress', 'done'] as const satisfies readonly RefundView[];

export const viewIn = (text: string | null): RefundView => views.find((v) => v === text) ?? 'to_decide';

/** What can be done with it now; the shop asks the same again. */
export const choicesOf = ({ state, problem }: Pick<Refund, 'state' | 'problem'>) => ({
  approve: state === 'requested' || (problem !== null && problem !== 'closed'),
  reject:
    state === 'requested' ||
    (state === 'needs_attention' && (problem === 'undecided' || problem === 'refused' || problem === 'closed')),
});

/** Goods that come back may go into stock; those that never left are there again by themselves. */
export const asksRestock = ({ kind, reason }: Pick<Refund, 'kind' | 'reason'>): boolean =>
  kind === 'return' && reason !== 'not_received';
