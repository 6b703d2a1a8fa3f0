import type { RefundProblem, RefundState } from '../../../contracts/after-sales/refund.ts';

/** What moves a refund. */
export type RefundMove =
  /** staff, or the shop itself where no order waits for the money */
  | 'approve'
  | 'reject'
  /** set out to pay it at the provider */
  | 'issue'
  /** the provider says the money is on its way */
  | 'succeed'
  /** it stands still until a person has looked */
  | 'stand'
  /** staff has it tried again */
  | 'repeat';

interface Transition {
  readonly from: RefundState;
  readonly to: RefundState;
  readonly by: RefundMove;
  readonly when: string;
}

/** Every way a refund may go; nothing else is ever written. */
export const refundTransitions: readonly Transition[] = [
  {
    from: 'requested',
    by: 'approve',
    to: 'approved',
    when: 'the merchant agrees; for a return, once the goods are back',
  },
  { from: 'requested', by: 'reject', to: 'rejected', when: 'the merchant does not agree and says why' },
  {
    from: 'requested',
    by: 'stand',
    to: 'needs_attention',
    when: 'nobody decided in time, or it could not be put to anyone',
  },
  { from: 'approved', by: 'issue', to: 'refunding', when: 'the provider is about to be asked' },
  { from: 'approved', by: 'stand', to: 'needs_attention', when: 'a step before the provider failed for good' },
  { from: 'refunding', by: 'succeed', to: 'refunded', when: 'the provider confirms' },
  {
    from: 'refunding',
    by: 'stand',
    to: 'needs_attention',
    when: 'the provider will not or cannot, or says nothing for days',
  },
  { from: 'needs_attention', by: 'repeat', to: 'approved', when: 'what stood in the way is gone' },
  { from: 'needs_attention', by: 'reject', to: 'rejected', when: 'it is certain that no money went back' },
  {
    from: 'needs_attention',
    by: 'succeed',
    to: 'refunded',
    when: 'the provider confirms late, or after a person saw to it there',
  },
];

export const refundStarts: readonly RefundState[] = ['requested', 'approved'];
export const refundEnds: readonly RefundState[] = ['refunded', 'rejected'];

/** Null where the table has no such way. */
export const afterMove = (from: RefundState, by: RefundMove): RefundState | null =>
  refundTransitions.find((t) => t.from === from && t.by === by)?.to ?? null;

/** With these it is certain that no money went back: what was set aside is free again. */
const nothingWent: readonly RefundProblem[] = ['refused', 'closed'];
export const letsGo = (problem: RefundProblem): boolean => nothingWent.includes(problem);

/** A refund that the provider closed cannot be opened again under its number; what failed otherwise may be tried again. */
export const mayRepeat = (problem: RefundProblem | null): boolean => problem !== null && problem !== 'closed';

/** A person may say no as long as the provider was not asked, or has said that it did not pay. */
export const mayReject = (state: RefundState, problem: RefundProblem | null): boolean =>
  state === 'requested' ||
  (state === 'needs_attention' && (problem === 'undecided' || (problem !== null && letsGo(problem))));
