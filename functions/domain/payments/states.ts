import type { PaymentState } from '../../../contracts/payments/payment.ts';

/** What moves an attempt to pay. */
export type PaymentMove =
  /** the provider opened it and gave something to pay with */
  | 'opened'
  /** we set out to make it unpayable */
  | 'closing'
  /** the provider says nobody can pay it any more */
  | 'closed'
  /** the provider gave up on it, or what came in was not what was asked for */
  | 'failed'
  /** the money came and the order waited for it */
  | 'paid'
  /** the money came and no order waits for it: it is owed back */
  | 'owed'
  /** a part of what came in by it has gone back */
  | 'partly_returned'
  /** all that came in by it has gone back */
  | 'returned';

interface Transition {
  readonly from: PaymentState;
  readonly to: PaymentState;
  readonly by: PaymentMove;
  readonly when: string;
}

/** Every way an attempt may go; nothing else is ever written. */
export const paymentTransitions: readonly Transition[] = [
  { from: 'created', by: 'opened', to: 'pending', when: 'the provider answers with a code to scan' },
  { from: 'created', by: 'closing', to: 'closing', when: 'the order ended before the provider answered' },
  { from: 'pending', by: 'closing', to: 'closing', when: 'the order was cancelled or its time is over' },
  { from: 'created', by: 'paid', to: 'succeeded', when: 'the answer to opening was lost, yet it was paid' },
  { from: 'pending', by: 'paid', to: 'succeeded', when: 'the right amount, while the order waits' },
  {
    from: 'closing',
    by: 'paid',
    to: 'succeeded',
    when: 'it was paid before it could be closed, and the order still waits',
  },
  { from: 'created', by: 'closed', to: 'closed', when: 'the provider does not have it, or has closed it' },
  { from: 'pending', by: 'closed', to: 'closed', when: 'the provider closed it by itself' },
  { from: 'closing', by: 'closed', to: 'closed', when: 'the provider confirms' },
  { from: 'created', by: 'failed', to: 'failed', when: 'as pending, when the answer to opening was lost' },
  { from: 'pending', by: 'failed', to: 'failed', when: 'the provider gave up, or another amount came in' },
  { from: 'closing', by: 'failed', to: 'failed', when: 'as pending' },
  { from: 'created', by: 'owed', to: 'late_paid', when: 'paid after the order ended or was paid otherwise' },
  { from: 'pending', by: 'owed', to: 'late_paid', when: 'paid after the order ended or was paid otherwise' },
  { from: 'closing', by: 'owed', to: 'late_paid', when: 'paid after the order ended or was paid otherwise' },
  { from: 'closed', by: 'owed', to: 'late_paid', when: 'paid although it was closed' },
  { from: 'failed', by: 'owed', to: 'late_paid', when: 'paid although it had failed' },
  { from: 'succeeded', by: 'partly_returned', to: 'partially_refunded', when: 'a refund of some of it was confirmed' },
  { from: 'succeeded', by: 'returned', to: 'refunded', when: 'a refund of all of it was confirmed' },
  { from: 'partially_refunded', by: 'returned', to: 'refunded', when: 'the refund of the rest was confirmed' },
  { from: 'late_paid', by: 'returned', to: 'refunded', when: 'what was owed back has gone back' },
  { from: 'failed', by: 'returned', to: 'refunded', when: 'the wrong amount that came in has gone back' },
];

/** Null where the table has no such way. */
export const afterMove = (from: PaymentState, by: PaymentMove): PaymentState | null =>
  paymentTransitions.find((t) => t.from === from && t.by === by)?.to ?? null;

/** Money may still come in by the ordinary way. */
export const isOpen = (state: PaymentState): boolean =>
  state === 'created' || state === 'pending' || state === 'closing';
