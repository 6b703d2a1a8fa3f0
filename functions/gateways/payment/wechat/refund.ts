import * as z from 'zod/mini';
import type { Instant } from '../../../../contracts/values/instant.ts';
import { ok, type Result, refuse } from '../../../../contracts/values/result.ts';
import type { RefundFact } from '../../../domain/after-sales/fact.ts';
import type { Refunding, RefundQueryRefusal, RefundRefusal } from '../port.ts';
import { call } from './call.ts';
import { accountOf, type WechatKeys } from './keys.ts';

const path = '/v3/refund/domestic/refunds';
const seconds = (at: Instant): number => Math.floor(Date.parse(at) / 1000);

/** What the payer reads; they take 80 bytes. */
const longestReason = 80;

const amount = z.object({ refund: z.int(), total: z.int(), currency: z._default(z.string(), 'CNY') });
const common = {
  refund_id: z.string().check(z.minLength(1)),
  out_refund_no: z.string(),
  transaction_id: z.string(),
  success_time: z.optional(z.string()),
  amount,
};
const statuses = z.enum(['SUCCESS', 'CLOSED', 'PROCESSING', 'ABNORMAL']);
const answered = z.object({ ...common, status: statuses });
/** What a callback carries: the same under other names, and without the currency. */
const notified = z.object({ ...common, mchid: z.string(), refund_status: statuses });

const stateOf = { SUCCESS: 'succeeded', CLOSED: 'closed', PROCESSING: 'processing', ABNORMAL: 'abnormal' } as const;

const factOf = (told: Omit<z.infer<typeof answered>, 'status'>, status: z.infer<typeof statuses>): RefundFact => ({
  about: 'refund',
  channel: 'wechat',
  number: told.out_refund_no,
  providerRefundId: told.refund_id,
  transactionId: told.transaction_id,
  amount: { currency: told.amount.currency, minor: told.amount.refund },
  state: stateOf[status],
  succeededAt: told.success_time ? new Date(told.success_time).toISOString() : null,
});

/**
 * Asks for a refund; asked again with the same number and amounts it is answered again, never paid twice.
 * https://pay.weixin.qq.com/doc/v3/merchant/4013070371
 */
export const refund = async (
  keys: WechatKeys,
  what: Refunding,
  at: Instant,
): Promise<Result<RefundFact, RefundRefusal>> => {
  if (accountOf(keys) !== what.merchant) return refuse({ code: 'rejected', why: 'the money came to another account' });
  const body = {
    transaction_id: what.transactionId,
    out_refund_no: what.number,
    reason: clipped(what.reason),
    notify_url: what.notifyUrl,
    amount: { refund: what.amount.minor, total: what.paid, currency: what.amount.currency },
  };
  const answer = await call(keys, { method: 'POST', url: path, body }, seconds(at));
  if (answer.kind === 'unknown') return refuse({ code: 'unavailable', why: answer.why });
  // Theirs to mend, by the same request again; 429 and 5xx are unknown already.
  if (answer.kind === 'refused') {
    return refuse({ code: passing.includes(answer.code) ? 'unavailable' : 'rejected', why: answer.why });
  }
  const parsed = answered.safeParse(answer.body);
  return parsed.success
    ? ok(factOf(parsed.data, parsed.data.status))
    : refuse({ code: 'unavailable', why: 'unreadable' });
};

const passing = ['SYSTEM_ERROR', 'FREQUENCY_LIMITED', 'RATELIMIT_EXCEEDED', 'BIZERR_NEED_RETRY', 'SIGN_ERROR'];
const absentCodes = ['RESOURCE_NOT_EXISTS', 'REFUNDNOTEXIST', 'REFUND_NOT_EXIST'];

/** https://pay.weixin.qq.com/doc/v3/merchant/4013070372 */
export const queryRefund = async (
  keys: WechatKeys,
  number: string,
  at: Instant,
): Promise<Result<RefundFact, RefundQueryRefusal>> => {
  const answer = await call(keys, { method: 'GET', url: `${path}/${encodeURIComponent(number)}` }, seconds(at));
  if (answer.kind === 'unknown') return refuse({ code: 'unknown', why: answer.why });
  if (answer.kind === 'refused') {
    return refuse({ code: absentCodes.includes(answer.code) ? 'absent' : 'unknown', why: answer.why });
  }
  const parsed = answered.safeParse(answer.body);
  return parsed.success ? ok(factOf(parsed.data, parsed.data.status)) : refuse({ code: 'unknown', why: 'unreadable' });
};

/** What is sealed in a callback about a refund; https://pay.weixin.qq.com/doc/v3/merchant/4013070388 */
export const refundTold = (text: string, keys: WechatKeys): RefundFact | null => {
  const told = notified.parse(JSON.parse(text));
  return told.mchid === keys.mchid ? factOf(told, told.refund_status) : null;
};

const bytes = (text: string): number => new TextEncoder().encode(text).length;

const clipped = (text: string): string => {
  let out = '';
  for (const character of text) {
    if (bytes(out + character) > longestReason) break;
    out += character;
  }
  return out;
};
