import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { type Kept, keptFiles } from '../kept-files.ts';
import type { RefundFault } from '../payment/faults.ts';
import { chinaTime, type SandboxOrder } from './orders.ts';

/** A refund as the provider keeps it. Amounts in fen, times in epoch milliseconds. */
export interface SandboxRefund {
  readonly number: string;
  readonly refundId: string;
  readonly orderNumber: string;
  readonly transactionId: string;
  readonly refund: number;
  readonly total: number;
  readonly reason: string;
  readonly notifyUrl: string | null;
  readonly createdAt: number;
  /** Until then it is PROCESSING. */
  readonly settlesAt: number;
  readonly status: 'PROCESSING' | 'SUCCESS' | 'CLOSED' | 'ABNORMAL';
  /** What it will be. */
  readonly end: 'SUCCESS' | 'CLOSED' | 'ABNORMAL';
  readonly fault: RefundFault;
}

export interface Refunds {
  readonly byNumber: (number: string) => SandboxRefund | undefined;
  /** Oldest first. */
  readonly of: (order: SandboxOrder) => readonly SandboxRefund[];
  readonly processing: () => readonly SandboxRefund[];
  readonly put: (refund: SandboxRefund) => SandboxRefund;
  /** Its end has come. */
  readonly settle: (refund: SandboxRefund) => SandboxRefund;
  /** What has gone back of an order or is on its way. */
  readonly taken: (order: SandboxOrder) => number;
}

export const refundsIn = (dataDir: string): Refunds => {
  const kept: Kept<SandboxRefund> = keptFiles(join(dataDir, 'refunds'));
  const put = (refund: SandboxRefund): SandboxRefund => {
    kept.put(refund.number, refund);
    return refund;
  };
  const of = (order: SandboxOrder) =>
    kept
      .all()
      .filter((r) => r.orderNumber === order.number)
      .toSorted((a, b) => a.createdAt - b.createdAt);
  return {
    byNumber: kept.get,
    of,
    processing: () => kept.all().filter((r) => r.status === 'PROCESSING'),
    put,
    settle: (refund) => put({ ...refund, status: refund.end }),
    taken: (order) => of(order).reduce((sum, r) => sum + (r.status === 'CLOSED' ? 0 : r.refund), 0),
  };
};

/** WeChat Pay's refund numbers: 503 and 26 digits that hold the day. */
export const newRefundNumber = (now: number): string => {
  const day = new Date(now + 8 * 3_600_000).toISOString().slice(0, 10).replaceAll('-', '');
  const digits = (count: number): string => Array.from({ length: count }, () => randomInt(10)).join('');
  return `503${digits(7)}${day}${digits(11)}`;
};

const accounts = {
  SUCCESS: '支付用户零钱',
  PROCESSING: '支付用户零钱',
  CLOSED: '退回商户',
  ABNORMAL: '招商银行信用卡0403',
} as const;

const successTime = ({ status, settlesAt }: SandboxRefund) =>
  status === 'SUCCESS' ? { success_time: chinaTime(settlesAt) } : {};

const common = (refund: SandboxRefund) => ({
  refund_id: refund.refundId,
  out_refund_no: refund.number,
  transaction_id: refund.transactionId,
  out_trade_no: refund.orderNumber,
  user_received_account: accounts[refund.status],
  ...successTime(refund),
});

/** The refund as its interface tells it. */
export const refundOf = (refund: SandboxRefund): Record<string, unknown> => ({
  ...common(refund),
  channel: 'ORIGINAL',
  create_time: chinaTime(refund.createdAt),
  status: refund.status,
  funds_account: 'AVAILABLE',
  amount: {
    total: refund.total,
    refund: refund.refund,
    payer_total: refund.total,
    payer_refund: refund.refund,
    settlement_total: refund.total,
    settlement_refund: refund.refund,
    discount_refund: 0,
    currency: 'CNY',
  },
});

/** The refund as a callback tells it. */
export const refundNotice = (refund: SandboxRefund, mchid: string): Record<string, unknown> => ({
  mchid,
  ...common(refund),
  refund_status: refund.status,
  amount: {
    total: refund.total,
    refund: refund.refund,
    payer_total: refund.total,
    payer_refund: refund.refund,
  },
});
