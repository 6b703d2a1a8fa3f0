import * as z from 'zod/mini';
import type { Instant } from '../../../../contracts/values/instant.ts';
import { ok, type Result, refuse } from '../../../../contracts/values/result.ts';
import type { RefundFact } from '../../../domain/after-sales/fact.ts';
import type { Refunding, RefundNamed, RefundQueryRefusal, RefundRefusal } from '../port.ts';
import { call } from './call.ts';
import { fromChinaTime } from './china-time.ts';
import { type AlipayKeys, accountOf } from './keys.ts';
import { fromYuan, toYuan } from './yuan.ts';

/** Alipay gives a refund no number of its own: the merchant's stands for it. */
const factOf = (
  which: RefundNamed,
  minor: number,
  state: RefundFact['state'],
  succeededAt: Instant | null,
): RefundFact => ({
  about: 'refund',
  channel: 'alipay',
  number: which.number,
  providerRefundId: which.number,
  transactionId: which.transactionId,
  amount: { currency: 'CNY', minor },
  state,
  succeededAt,
});

const longestReason = 256;
const refunded = z.object({ trade_no: z.string(), fund_change: z.enum(['Y', 'N']) });
/** Theirs to mend, by the same request again. */
const passing = [
  'ACQ.REASON_TRADE_REFUND_FEE_ERR',
  'ACQ.REFUND_CHARGE_ERROR',
  'ACQ.ONLINE_TRADE_VOUCHER_NOT_ALLOW_REFUND',
];

/**
 * Asks for a refund; asked again with the same number and amount it is answered again, never paid twice. `fund_change` is `Y` where money
 * moved by this very request; else the query tells. `refund_fee` in the answer is the sum of all refunds, so it is not read.
 * https://opendocs.alipay.com/open/028sm9
 */
export const refund = async (
  keys: AlipayKeys,
  what: Refunding,
  at: Instant,
): Promise<Result<RefundFact, RefundRefusal>> => {
  if (accountOf(keys) !== what.merchant) return refuse({ code: 'rejected', why: 'the money came to another account' });
  const content = {
    trade_no: what.transactionId,
    refund_amount: toYuan(what.amount.minor),
    out_request_no: what.number,
    refund_reason: what.reason.slice(0, longestReason),
  };
  const answer = await call(keys, { method: 'alipay.trade.refund', content }, at);
  if (answer.kind === 'unknown') return refuse({ code: 'unavailable', why: answer.why });
  if (answer.kind === 'refused') {
    return refuse({ code: passing.includes(answer.code) ? 'unavailable' : 'rejected', why: answer.why });
  }
  const told = refunded.safeParse(answer.body);
  if (!told.success || told.data.trade_no !== what.transactionId) {
    return refuse({ code: 'unavailable', why: 'unreadable' });
  }
  const moved = told.data.fund_change === 'Y';
  return ok(factOf(what, what.amount.minor, moved ? 'succeeded' : 'processing', moved ? at : null));
};

const queried = z.object({
  trade_no: z.optional(z.string()),
  out_request_no: z.optional(z.string()),
  refund_amount: z.optional(z.string()),
  refund_status: z.optional(z.string()),
  gmt_refund_pay: z.optional(z.string()),
});
const absentCodes = ['ACQ.TRADE_NOT_EXIST', 'TRADE_NOT_EXIST'];

/** A success that tells of no refund means there is none. https://opendocs.alipay.com/open/028sma */
export const queryRefund = async (
  keys: AlipayKeys,
  which: RefundNamed,
  at: Instant,
): Promise<Result<RefundFact, RefundQueryRefusal>> => {
  const content = {
    trade_no: which.transactionId,
    out_request_no: which.number,
    query_options: ['gmt_refund_pay'],
  };
  const answer = await call(keys, { method: 'alipay.trade.fastpay.refund.query', content }, at);
  if (answer.kind === 'unknown') return refuse({ code: 'unknown', why: answer.why });
  if (answer.kind === 'refused') {
    return refuse({ code: absentCodes.includes(answer.code) ? 'absent' : 'unknown', why: answer.why });
  }
  const parsed = queried.safeParse(answer.body);
  if (!parsed.success) return refuse({ code: 'unknown', why: 'unreadable' });
  const { trade_no, out_request_no, refund_amount, refund_status, gmt_refund_pay: paid } = parsed.data;
  if (refund_amount === undefined) return refuse({ code: 'absent', why: 'no such refund' });
  const minor = fromYuan(refund_amount);
  if (minor === null || trade_no !== which.transactionId || out_request_no !== which.number) {
    return refuse({ code: 'unknown', why: 'unreadable' });
  }
  const done = refund_status === 'REFUND_SUCCESS';
  const at_ = (paid && fromChinaTime(paid)) || at;
  return ok(factOf(which, minor, done ? 'succeeded' : 'processing', done ? at_ : null));
};
