import { randomBytes, randomInt } from 'node:crypto';
import { join } from 'node:path';
import { type Kept, keptFiles } from '../kept-files.ts';
import type { Told } from '../payment/faults.ts';

/** A trade as the provider keeps it. Amounts in fen, times in epoch milliseconds. */
export interface SandboxTrade {
  /** The merchant's. */
  readonly number: string;
  /** The path of its pay page. */
  readonly code: string;
  readonly way: 'page' | 'wap' | 'precreate';
  readonly subject: string;
  readonly total: number;
  readonly notifyUrl: string | null;
  readonly returnUrl: string | null;
  readonly quitUrl: string | null;
  readonly expiresAt: number;
  readonly createdAt: number;
  /** There is no trade before the payer has arrived, whatever the merchant asked for. */
  readonly tradeNo: string | null;
  readonly closed: boolean;
  readonly paid: (Told & { readonly at: number; readonly buyerId: string }) | null;
}

export type AskedTrade = Omit<SandboxTrade, 'code' | 'createdAt' | 'tradeNo' | 'closed' | 'paid'>;

export interface Trades {
  readonly byNumber: (number: string) => SandboxTrade | undefined;
  readonly byTradeNo: (tradeNo: string) => SandboxTrade | undefined;
  readonly byCode: (code: string) => SandboxTrade | undefined;
  readonly all: () => readonly SandboxTrade[];
  readonly prepare: (asked: AskedTrade) => SandboxTrade;
  /** The payer is there: from now on the trade exists. */
  readonly arrive: (trade: SandboxTrade) => SandboxTrade;
  readonly pay: (trade: SandboxTrade, told: Told) => SandboxTrade;
  readonly close: (trade: SandboxTrade) => SandboxTrade;
}

/** Alipay's trade numbers: the day, then 20 digits. */
const newTradeNo = (now: number): string => {
  const day = new Date(now + 8 * 3_600_000).toISOString().slice(0, 10).replaceAll('-', '');
  return `${day}2200${Array.from({ length: 16 }, () => randomInt(10)).join('')}`;
};

export const tradesIn = (dataDir: string, clock: () => number): Trades => {
  const kept: Kept<SandboxTrade> = keptFiles(join(dataDir, 'orders'));
  const put = (trade: SandboxTrade): SandboxTrade => {
    kept.put(trade.number, trade);
    return trade;
  };
  const find = (is: (trade: SandboxTrade) => boolean) => kept.all().find(is);
  return {
    byNumber: kept.get,
    byTradeNo: (tradeNo) => find((trade) => trade.tradeNo === tradeNo),
    byCode: (code) => find((trade) => trade.code === code),
    all: kept.all,
    prepare: (asked) =>
      put({
        ...asked,
        code: randomBytes(9).toString('base64url').toLowerCase(),
        createdAt: clock(),
        tradeNo: null,
        closed: false,
        paid: null,
      }),
    arrive: (trade) => (trade.tradeNo === null ? put({ ...trade, tradeNo: newTradeNo(clock()) }) : trade),
    pay: (trade, told) => {
      const buyerId = `2088${Array.from({ length: 12 }, () => randomInt(10)).join('')}`;
      return put({ ...trade, closed: false, paid: { ...told, at: clock(), buyerId } });
    },
    close: (trade) => put({ ...trade, closed: true }),
  };
};

export type Status = 'WAIT_BUYER_PAY' | 'TRADE_SUCCESS' | 'TRADE_CLOSED';

/** Closed by the merchant, by its time, or because all of it was returned. */
export const statusOf = (trade: SandboxTrade, returned: number, now: number): Status => {
  if (trade.paid) return returned >= trade.paid.total ? 'TRADE_CLOSED' : 'TRADE_SUCCESS';
  return trade.closed || trade.expiresAt <= now ? 'TRADE_CLOSED' : 'WAIT_BUYER_PAY';
};
