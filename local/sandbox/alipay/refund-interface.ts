import { refundFaults } from '../payment/faults.ts';
import { chinaTime, fenOf, yuanOf } from './amounts.ts';
import { type Answer, fine, no } from './answers.ts';
import { absent, type Gateway, tradeOf } from './context.ts';
import type { SandboxRefund } from './refunds.ts';
import type { SandboxTrade } from './trades.ts';

type Content = Readonly<Record<string, unknown>>;

/** Done at once, told by `fund_change`; the same number again moves nothing. */
export const refund = (gateway: Gateway, content: Content): Answer => {
  const { refunds, clock } = gateway;
  const trade = tradeOf(gateway, content);
  if (!trade) return absent;
  const amount = fenOf(content.refund_amount);
  if (amount === null) return no('ACQ.INVALID_PARAMETER', '参数无效：refund_amount');
  const { paid } = trade;
  if (!paid) return no('ACQ.TRADE_STATUS_ERROR', '交易状态不合法');
  const number = typeof content.out_request_no === 'string' ? content.out_request_no : trade.number;
  const before = refunds.named(trade.number, number);
  if (before && before.amount !== amount) return no('ACQ.DISCORDANT_REPEAT_REQUEST', '请求信息不一致');
  if (before) return answered(gateway, trade, before, false);
  if (refunds.taken(trade) + amount > paid.total) return no('ACQ.REFUND_AMT_NOT_EQUAL_TOTAL', '退款金额超限');
  const fault = gateway.nextFault();
  if (fault === 'not_enough') return no('ACQ.SELLER_BALANCE_NOT_ENOUGH', '商家余额不足');
  const now = clock();
  const slower = refundFaults[fault].slower ?? 0;
  const begun = refunds.put({
    number,
    tradeNumber: trade.number,
    amount,
    reason: typeof content.refund_reason === 'string' ? content.refund_reason : '',
    createdAt: now,
    settlesAt: now + gateway.processingMs * slower,
    done: slower === 0,
    fault,
  });
  if (begun.done) gateway.returned(begun);
  else gateway.begun(begun);
  return answered(gateway, trade, begun, begun.done);
};

/** `refund_fee` is the sum of all that has gone back. */
const answered = ({ refunds }: Gateway, trade: SandboxTrade, { createdAt }: SandboxRefund, moved: boolean): Answer =>
  fine({
    trade_no: trade.tradeNo,
    out_trade_no: trade.number,
    buyer_user_id: trade.paid?.buyerId,
    buyer_logon_id: '138****8000',
    fund_change: moved ? 'Y' : 'N',
    refund_fee: yuanOf(refunds.returned(trade)),
    ...(moved ? { gmt_refund_pay: chinaTime(createdAt) } : {}),
  });

/** What is not known, or not done yet, is a success that tells nothing. */
export const refundQuery = (gateway: Gateway, content: Content): Answer => {
  const trade = tradeOf(gateway, content);
  if (!trade) return absent;
  const found = gateway.refunds.named(trade.number, String(content.out_request_no));
  if (!found) return fine({});
  const options = Array.isArray(content.query_options) ? content.query_options : [];
  return fine({
    trade_no: trade.tradeNo,
    out_trade_no: trade.number,
    out_request_no: found.number,
    refund_amount: yuanOf(found.amount),
    total_amount: yuanOf(trade.paid?.total ?? trade.total),
    refund_status: found.done ? 'REFUND_SUCCESS' : 'REFUND_PROCESSING',
    ...(found.done && options.includes('gmt_refund_pay') ? { gmt_refund_pay: chinaTime(found.settlesAt) } : {}),
  });
};
