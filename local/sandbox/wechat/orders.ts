import { randomBytes, randomInt } from 'node:crypto';
import { join } from 'node:path';
import { type Kept, keptFiles } from '../kept-files.ts';

/** An order as the provider keeps it. Amounts in fen, times in epoch milliseconds. */
export interface SandboxOrder {
  readonly number: string;
  readonly appid: string;
  readonly mchid: string;
  readonly description: string;
  readonly notifyUrl: string;
  readonly total: number;
  readonly expiresAt: number;
  /** As asked; null where the longest life was left to the provider. */
  readonly timeExpire: string | null;
  readonly createdAt: number;
  /** The path of its pay page. */
  readonly code: string;
  /** An order is of one kind for good. */
  readonly tradeType: 'NATIVE' | 'MWEB';
  readonly state: 'NOTPAY' | 'SUCCESS' | 'CLOSED';
  readonly paid: {
    readonly transactionId: string;
    readonly at: number;
    readonly total: number;
    readonly currency: string;
    readonly openid: string;
    /** The merchant it is said to have been paid to. */
    readonly mchid: string;
  } | null;
}

export interface Orders {
  readonly byNumber: (number: string) => SandboxOrder | undefined;
  readonly byCode: (code: string) => SandboxOrder | undefined;
  readonly byTransaction: (id: string) => SandboxOrder | undefined;
  readonly newest: (limit: number) => readonly SandboxOrder[];
  readonly create: (order: Omit<SandboxOrder, 'code' | 'state' | 'paid' | 'createdAt'>) => SandboxOrder;
  readonly pay: (order: SandboxOrder, how: { total: number; currency: string; mchid: string }) => SandboxOrder;
  readonly close: (order: SandboxOrder) => void;
}

/** WeChat Pay's transaction numbers: 42000 and 23 digits that begin with the day. */
const newTransactionId = (now: number): string => {
  const day = new Date(now + 8 * 3_600_000).toISOString().slice(0, 10).replaceAll('-', '');
  const tail = Array.from({ length: 11 }, () => randomInt(10)).join('');
  return `420000${randomInt(1000, 10_000)}${day}${tail}`.slice(0, 28);
};

export const ordersIn = (dataDir: string, clock: () => number): Orders => {
  const kept: Kept<SandboxOrder> = keptFiles(join(dataDir, 'orders'));
  const numberOfCode = new Map(kept.all().map((order) => [order.code, order.number]));
  const put = (order: SandboxOrder): SandboxOrder => {
    kept.put(order.number, order);
    numberOfCode.set(order.code, order.number);
    return order;
  };
  return {
    byNumber: kept.get,
    byCode: (code) => kept.get(numberOfCode.get(code) ?? ''),
    byTransaction: (id) => kept.all().find((order) => order.paid?.transactionId === id),
    newest: (limit) =>
      kept
        .all()
        .toSorted((a, b) => b.createdAt - a.createdAt)
        .slice(0, limit),
    create: (order) =>
      put({ ...order, code: randomBytes(9).toString('base64url'), createdAt: clock(), state: 'NOTPAY', paid: null }),
    pay: (order, how) => {
      const openid = `o${randomBytes(20).toString('base64url')}`.slice(0, 28);
      const at = clock();
      return put({ ...order, state: 'SUCCESS', paid: { ...how, transactionId: newTransactionId(at), at, openid } });
    },
    close: (order) => {
      put({ ...order, state: 'CLOSED' });
    },
  };
};

/** RFC 3339 in China's time, as the provider writes it. */
export const chinaTime = (ms: number): string => `${new Date(ms + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;

const stateText = { NOTPAY: '订单未支付', SUCCESS: '支付成功', CLOSED: '订单已关闭' } as const;

/** The transaction as queries and callbacks tell it. */
export const transactionOf = (order: SandboxOrder): Record<string, unknown> => {
  const { paid } = order;
  const common = {
    appid: order.appid,
    mchid: paid?.mchid ?? order.mchid,
    out_trade_no: order.number,
    trade_state: order.state,
    trade_state_desc: stateText[order.state],
    attach: '',
  };
  if (!paid) return { ...common, amount: { total: order.total, currency: 'CNY' } };
  return {
    ...common,
    transaction_id: paid.transactionId,
    trade_type: order.tradeType,
    bank_type: 'OTHERS',
    success_time: chinaTime(paid.at),
    payer: { openid: paid.openid },
    amount: { total: paid.total, payer_total: paid.total, currency: paid.currency, payer_currency: paid.currency },
  };
};
