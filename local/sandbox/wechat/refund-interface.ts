import type { Incoming, Reply } from '../http.ts';
import { type RefundFault, refundFaults } from '../payment/faults.ts';
import { answer, error, isNotifyUrl, read } from './interface-answers.ts';
import type { Orders, SandboxOrder } from './orders.ts';
import { newRefundNumber, type Refunds, refundOf, type SandboxRefund } from './refunds.ts';

export interface RefundContext {
  readonly orders: Orders;
  readonly refunds: Refunds;
  readonly clock: () => number;
  /** How long a refund is PROCESSING, in milliseconds. */
  readonly processingMs: number;
  /** What becomes of the next refund; asked for once each. */
  readonly nextFault: () => RefundFault;
  /** Called with each new one, so that its end comes. */
  readonly begun: (refund: SandboxRefund) => void;
}

const path = '/v3/refund/domestic/refunds';
const numberPattern = /^[0-9a-zA-Z_\-|*@]{1,64}$/;
const mostParts = 50;

/** Answers a call about refunds; null where it is about something else. */
export const serveRefunds = (context: RefundContext, incoming: Incoming): Reply | null => {
  const { pathname } = incoming.url;
  if (pathname === path && incoming.method === 'POST') return create(context, incoming);
  if (!pathname.startsWith(`${path}/`) || incoming.method !== 'GET') return null;
  const refund = context.refunds.byNumber(decodeURIComponent(pathname.slice(path.length + 1)));
  return refund ? answer(refundOf(refund)) : error(404, 'RESOURCE_NOT_EXISTS', '退款单不存在');
};

interface Asked {
  readonly order: SandboxOrder;
  readonly number: string;
  readonly refund: number;
  readonly total: number;
  readonly reason: string;
  readonly notifyUrl: string | null;
}

const create = (context: RefundContext, incoming: Incoming): Reply => {
  const asked = askedOf(context, read(incoming.body));
  if ('status' in asked) return asked;
  const before = context.refunds.byNumber(asked.number);
  if (before)
    return same(before, asked) ? answer(refundOf(before)) : error(400, 'INVALID_REQUEST', '退款单号已用于别的退款');
  const wrong = whyNot(context, asked);
  if (wrong) return wrong;
  const fault = context.nextFault();
  if (fault === 'not_enough') return error(403, 'NOT_ENOUGH', '基本账户余额不足，请充值后重新发起');
  const refund = context.refunds.put(refundFrom(asked, fault, context));
  context.begun(refund);
  return answer(refundOf(refund));
};

const refundFrom = (asked: Asked, fault: RefundFault, { clock, processingMs }: RefundContext): SandboxRefund => {
  const now = clock();
  const { end, slower = 1 } = refundFaults[fault];
  return {
    number: asked.number,
    refundId: newRefundNumber(now),
    orderNumber: asked.order.number,
    transactionId: asked.order.paid?.transactionId ?? '',
    refund: asked.refund,
    total: asked.total,
    reason: asked.reason,
    notifyUrl: asked.notifyUrl,
    createdAt: now,
    settlesAt: now + processingMs * slower,
    status: 'PROCESSING',
    end,
    fault,
  };
};

const same = (before: SandboxRefund, { order, refund, total }: Asked): boolean =>
  before.orderNumber === order.number && before.refund === refund && before.total === total;

const whyNot = ({ refunds }: RefundContext, { order, refund, total }: Asked): Reply | null => {
  if (!order.paid) return error(400, 'INVALID_REQUEST', '订单未支付，不能退款');
  if (total !== order.paid.total) return error(400, 'INVALID_REQUEST', '订单金额与之前的不一致');
  if (refunds.taken(order) + refund > order.paid.total) return error(400, 'INVALID_REQUEST', '退款金额大于可退金额');
  return refunds.of(order).length >= mostParts ? error(400, 'INVALID_REQUEST', '退款次数已达上限') : null;
};

const askedOf = ({ orders }: RefundContext, body: Record<string, unknown> | null): Asked | Reply => {
  const wrong = (field: string, issue: string): Reply => error(400, 'PARAM_ERROR', issue, field);
  if (!body) return wrong('body', '请求体不是 JSON');
  const {
    transaction_id: transaction,
    out_trade_no: trade,
    out_refund_no: number,
    reason = '',
    notify_url = null,
  } = body;
  if (typeof number !== 'string' || !numberPattern.test(number)) return wrong('out_refund_no', '商户退款单号格式不对');
  if (typeof reason !== 'string' || Buffer.byteLength(reason) > 80) return wrong('reason', '退款原因最多 80 字节');
  if (notify_url !== null && (typeof notify_url !== 'string' || !isNotifyUrl(notify_url)))
    return wrong('notify_url', '通知地址须为不带参数的绝对地址');
  const amounts = amountsOf(body.amount);
  if (!amounts) return wrong('amount', '退款金额和订单金额须为正整数，单位分，币种 CNY');
  if ((transaction === undefined) === (trade === undefined)) return wrong('transaction_id', '单号二选一');
  const order = typeof trade === 'string' ? orders.byNumber(trade) : orders.byTransaction(String(transaction));
  return order
    ? { order, number, reason, notifyUrl: notify_url, ...amounts }
    : error(404, 'RESOURCE_NOT_EXISTS', '订单不存在');
};

const amountsOf = (amount: unknown): { readonly refund: number; readonly total: number } | null => {
  if (typeof amount !== 'object' || amount === null) return null;
  const { refund, total, currency } = amount as { refund?: unknown; total?: unknown; currency?: unknown };
  const fen = (value: unknown): value is number =>
    typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
  return fen(refund) && fen(total) && currency === 'CNY' ? { refund, total } : null;
};
