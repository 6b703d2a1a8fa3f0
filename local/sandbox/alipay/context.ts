import type { RefundFault } from '../payment/faults.ts';
import { no } from './answers.ts';
import type { BillShelf } from './bill-shelf.ts';
import type { SandboxKeys } from './keys.ts';
import type { Refunds, SandboxRefund } from './refunds.ts';
import type { SandboxTrade, Trades } from './trades.ts';

/** What the interface works on. */
export interface Gateway {
  readonly keys: SandboxKeys;
  readonly trades: Trades;
  readonly refunds: Refunds;
  readonly bills: BillShelf;
  readonly clock: () => number;
  /** How long a refund that is not done at once takes. */
  readonly processingMs: number;
  readonly nextFault: () => RefundFault;
  readonly begun: (refund: SandboxRefund) => void;
  readonly returned: (refund: SandboxRefund) => void;
  readonly origin: () => string;
}

/** By either number, and only once the payer has arrived. */
export const tradeOf = ({ trades }: Gateway, content: Readonly<Record<string, unknown>>): SandboxTrade | null => {
  const { trade_no: tradeNo, out_trade_no: number } = content;
  const trade = typeof tradeNo === 'string' ? trades.byTradeNo(tradeNo) : trades.byNumber(String(number));
  return trade && trade.tradeNo !== null ? trade : null;
};

export const absent = no('ACQ.TRADE_NOT_EXIST', '交易不存在');
