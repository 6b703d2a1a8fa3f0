import type { RefundProblem } from '../../../contracts/after-sales/refund.ts';

/**
 * How a refund stands at the provider, as the workflow sees it: `processing` and `unknown` are asked about again, `absent` means that
 * they never heard of it and it may be asked for under the same number.
 */
export type RefundOutcome = 'refunded' | 'processing' | 'unknown' | 'absent' | 'refused' | 'closed' | 'abnormal';

/** Seconds before the provider is asked again, by how often it was; ten days in all, as bank cards take up to three working days. */
const waits = [5, 30, 120, 600];
const longestWait = 1_800;
const mostRounds = 484;

export const waitBefore = (round: number): number => waits[round] ?? longestWait;

/** Asked often enough: a person looks. */
export const givesUp = (round: number): boolean => round >= mostRounds;

/** Why a run of the workflow ended with a person: an error that outlasted its retries tells more than what was heard before it. */
export const problemIn = (heard: {
  readonly outcome: string | undefined;
  readonly error: string | undefined;
}): RefundProblem => {
  if (heard.error === 'States.Timeout') return 'undecided';
  if (heard.error !== undefined) return 'fault';
  const { outcome } = heard;
  return outcome === 'refused' || outcome === 'closed' || outcome === 'abnormal' ? outcome : 'unknown';
};
