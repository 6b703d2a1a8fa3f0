import type { refundViews } from '../../../contracts/after-sales/list-refunds-for-staff.ts';
import type { Refund, RefundProblem } from '../../../contracts/after-sales/refund.ts';
import type { Instant } from '../../../contracts/values/instant.ts';
import { ok, type Result, refuse } from '../../../contracts/values/result.ts';
import type { RefundFact } from './fact.ts';
import { afterMove, letsGo, mayReject, mayRepeat, type RefundMove } from './states.ts';

export type RefundMoved = Result<Refund, { readonly code: 'wrong_state' }>;
export type RefundView = (typeof refundViews)[number];

const moved = (refund: Refund, by: RefundMove, change: Partial<Refund>): RefundMoved => {
  const state = afterMove(refund.state, by);
  return state ? ok({ ...refund, ...change, state, version: refund.version + 1 }) : refuse({ code: 'wrong_state' });
};

export interface Decision {
  readonly by: string;
  readonly at: Instant;
  readonly restock: string | null;
}

export const approved = (refund: Refund, { by, at, restock }: Decision): RefundMoved =>
  moved(refund, 'approve', { decidedAt: at, decidedBy: by, restock });

export const rejected = (refund: Refund, { by, at, text }: Decision & { readonly text: string }): RefundMoved =>
  mayReject(refund.state, refund.problem)
    ? moved(refund, 'reject', { decidedAt: at, decidedBy: by, rejection: text, reserved: false, problem: null })
    : refuse({ code: 'wrong_state' });

/** Tried again from where it stood: a new run of the workflow, the same number at the provider. */
export const repeated = (refund: Refund, { by, at, restock }: Decision): RefundMoved => {
  if (!mayRepeat(refund.problem)) return refuse({ code: 'wrong_state' });
  const again = { problem: null, run: refund.run + 1, restock: restock ?? refund.restock };
  // The money is back already; only the stock is not.
  if (refund.state === 'refunded') return ok({ ...refund, ...again, version: refund.version + 1 });
  return moved(refund, 'repeat', { ...again, decidedAt: at, decidedBy: by, reserved: true });
};

export const issuing = (refund: Refund): RefundMoved => moved(refund, 'issue', {});

export const succeeded = (refund: Refund, fact: RefundFact, at: Instant): RefundMoved =>
  moved(refund, 'succeed', {
    refundedAt: fact.succeededAt ?? at,
    providerRefundId: fact.providerRefundId,
    problem: null,
    reserved: false,
  });

/** It stands still until a person has looked. Where it is certain that no money went, what was set aside is free again. */
export const standing = (refund: Refund, problem: RefundProblem): RefundMoved => {
  if (refund.state === 'refunded') {
    const open = refund.restockedAt === null && refund.problem === null;
    return open
      ? ok({ ...refund, problem: 'not_restocked', version: refund.version + 1 })
      : refuse({ code: 'wrong_state' });
  }
  const named = stoodFor(refund, problem);
  return moved(refund, 'stand', { problem: named, reserved: refund.reserved && !letsGo(named) });
};

/** Whatever kept it from being put to anybody, it is still to be decided; and one that was decided did not stop for want of that. */
const stoodFor = ({ state }: Refund, problem: RefundProblem): RefundProblem => {
  if (state === 'requested') return 'undecided';
  return problem === 'undecided' ? 'fault' : problem;
};

export const restocked = (refund: Refund, at: Instant): Refund => ({
  ...refund,
  restockedAt: at,
  problem: null,
  version: refund.version + 1,
});

/** The staff's view it is in: whatever has a problem waits for a person. */
export const refundViewOf = ({ state, problem }: Pick<Refund, 'state' | 'problem'>): RefundView => {
  if (state === 'requested' || problem !== null) return 'to_decide';
  return state === 'refunded' || state === 'rejected' ? 'done' : 'in_progress';
};
