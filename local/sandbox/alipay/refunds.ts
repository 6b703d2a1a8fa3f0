import { join } from 'node:path';
import { keptFiles } from '../kept-files.ts';
import type { RefundFault } from '../payment/faults.ts';
import type { SandboxTrade } from './trades.ts';

/** A refund as the provider keeps it. Amounts in fen, times in epoch milliseconds. */
export interface SandboxRefund {
  /** The merchant's `out_request_no`. */
  readonly number: string;
  /** The trade it is taken of, by the merchant's number. */
  readonly tradeNumber: string;
  readonly amount: number;
  readonly reason: string;
  readonly createdAt: number;
  readonly settlesAt: number;
  readonly done: boolean;
  readonly fault: RefundFault;
}

const idOf = ({ tradeNumber, number }: Pick<SandboxRefund, 'tradeNumber' | 'number'>): string =>
  `${tradeNumber}*${number}`;

export const refundsIn = (dataDir: string) => {
  const kept = keptFiles<SandboxRefund>(join(dataDir, 'refunds'));
  const put = (refund: SandboxRefund): SandboxRefund => {
    kept.put(idOf(refund), refund);
    return refund;
  };
  const of = ({ number }: Pick<SandboxTrade, 'number'>): readonly SandboxRefund[] =>
    kept
      .all()
      .filter((refund) => refund.tradeNumber === number)
      .toSorted((a, b) => a.createdAt - b.createdAt);
  const sum = (refunds: readonly SandboxRefund[]): number => refunds.reduce((all, refund) => all + refund.amount, 0);
  return {
    named: (tradeNumber: string, number: string) => kept.get(idOf({ tradeNumber, number })),
    of,
    all: kept.all,
    processing: () => kept.all().filter((refund) => !refund.done),
    put,
    settle: (refund: SandboxRefund) => put({ ...refund, done: true }),
    /** What has gone back or is on its way. */
    taken: (trade: SandboxTrade) => sum(of(trade)),
    /** What has gone back. */
    returned: (trade: SandboxTrade) => sum(of(trade).filter((refund) => refund.done)),
  };
};

export type Refunds = ReturnType<typeof refundsIn>;
