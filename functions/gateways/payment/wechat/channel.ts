import * as z from 'zod/mini';
import type { Instant } from '../../../../contracts/values/instant.ts';
import { ok, type Result, refuse } from '../../../../contracts/values/result.ts';
import type { RefundFact } from '../../../domain/after-sales/fact.ts';
import type { PaymentFact } from '../../../domain/payments/fact.ts';
import type { Account, Closing, Notification, Opened, Opening, OpeningRefusal, PaymentChannel } from '../port.ts';
import { type Answer, call } from './call.ts';
import { accountOf, currentKeys, type WechatKeys } from './keys.ts';
import { ledBy } from './led-by.ts';
import { queryRefund, refund, refundTold } from './refund.ts';
import { unseal, whyNotTheirs } from './signature.ts';

const path = '/v3/pay/transactions';
const orderPath = (number: string): string => `${path}/out-trade-no/${encodeURIComponent(number)}`;

const seconds = (at: Instant): number => Math.floor(Date.parse(at) / 1000);

const withKeys = async <T>(use: (keys: WechatKeys) => T | Promise<T>, without: T): Promise<T> => {
  const keys = await currentKeys();
  return keys ? use(keys) : without;
};

const notSetUp = 'not set up';

/** They take RFC 3339 without fractions of a second. */
const toTheirTime = (at: Instant): string => at.replace(/\.\d{3}Z$/, '+00:00');

const open = async (keys: WechatKeys, opening: Opening, at: Instant): Promise<Result<Opened, OpeningRefusal>> => {
  const body = {
    appid: keys.appid,
    mchid: keys.mchid,
    description: opening.description,
    out_trade_no: opening.number,
    time_expire: toTheirTime(opening.payBefore),
    notify_url: opening.notifyUrl,
    amount: { total: opening.amount.minor, currency: opening.amount.currency },
  };
  const led = ledBy(opening, at);
  const answer = await call(
    keys,
    { method: 'POST', url: `${path}/${led.path}`, body: { ...body, ...led.body } },
    seconds(at),
  );
  if (answer.kind === 'unknown') return refuse({ code: 'unavailable', why: answer.why });
  if (answer.kind === 'refused') return refuse({ code: spent(answer) ? 'spent' : 'rejected', why: answer.why });
  const given = led.read(answer.body);
  return given ? ok(given) : refuse({ code: 'unavailable', why: `nothing to pay with by ${opening.way}` });
};

// Public sources write the first code both ways.
const paidCodes = ['ORDERPAID', 'ORDER_PAID'];
const closedCodes = ['ORDER_CLOSED', 'ORDERCLOSED'];
const absentCodes = ['ORDER_NOT_EXIST', 'ORDERNOTEXIST', 'RESOURCE_NOT_EXISTS'];
const spent = (answer: Answer): boolean =>
  answer.kind === 'refused' && [...paidCodes, ...closedCodes, 'OUT_TRADE_NO_USED'].includes(answer.code);

const about = { appid: z.string(), mchid: z.string(), out_trade_no: z.string() };
const paidTransaction = z.object({
  ...about,
  trade_state: z.literal('SUCCESS'),
  transaction_id: z.string().check(z.minLength(1)),
  success_time: z.string(),
  amount: z.object({ total: z.int(), currency: z._default(z.string(), 'CNY') }),
});
const otherTransaction = z.object({
  mchid: z.string(),
  appid: z.optional(z.string()),
  out_trade_no: z.string(),
  trade_state: z.enum(['NOTPAY', 'USERPAYING', 'ACCEPT', 'CLOSED', 'REVOKED', 'PAYERROR', 'REFUND']),
});
const transaction = z.union([paidTransaction, otherTransaction]);

const stateOf = {
  NOTPAY: 'open',
  USERPAYING: 'open',
  ACCEPT: 'open',
  CLOSED: 'closed',
  REVOKED: 'closed',
  PAYERROR: 'failed',
  REFUND: 'refunded',
} as const;

/** An unpaid transaction comes without appid; then it is told apart by the merchant's number alone. */
const factOf = (told: z.infer<typeof transaction>, keys: WechatKeys): PaymentFact => {
  const common = {
    channel: 'wechat',
    number: told.out_trade_no,
    merchant: `${told.mchid}/${told.appid ?? keys.appid}`,
  } as const;
  if (told.trade_state !== 'SUCCESS') return { ...common, state: stateOf[told.trade_state] };
  return {
    ...common,
    state: 'paid',
    transactionId: told.transaction_id,
    amount: { currency: told.amount.currency, minor: told.amount.total },
    paidAt: new Date(told.success_time).toISOString(),
  };
};

const query = async (keys: WechatKeys, number: string, at: Instant) => {
  const url = `${orderPath(number)}?mchid=${encodeURIComponent(keys.mchid)}`;
  const answer = await call(keys, { method: 'GET', url }, seconds(at));
  if (answer.kind === 'unknown') return refuse({ code: 'unknown', why: answer.why });
  if (answer.kind === 'refused') {
    return refuse({ code: absentCodes.includes(answer.code) ? 'absent' : 'unknown', why: answer.why });
  }
  const parsed = transaction.safeParse(answer.body);
  return parsed.success ? ok(factOf(parsed.data, keys)) : refuse({ code: 'unknown', why: 'unreadable answer' });
};

const close = async (keys: WechatKeys, number: string, at: Instant): Promise<Closing> => {
  const request = { method: 'POST', url: `${orderPath(number)}/close`, body: { mchid: keys.mchid } } as const;
  const answer = await call(keys, request, seconds(at));
  if (answer.kind !== 'refused') return answer.kind === 'done' ? 'closed' : 'unknown';
  if (paidCodes.includes(answer.code)) return 'paid';
  if (closedCodes.includes(answer.code)) return 'closed';
  return absentCodes.includes(answer.code) ? 'absent' : 'unknown';
};

const envelope = z.object({
  event_type: z.string(),
  resource: z.object({
    algorithm: z.literal('AEAD_AES_256_GCM'),
    ciphertext: z.string(),
    nonce: z.string(),
    associated_data: z._default(z.string(), ''),
  }),
});

const refundEvents = ['REFUND.SUCCESS', 'REFUND.ABNORMAL', 'REFUND.CLOSED'];

const readNotification = (keys: WechatKeys, { headers, rawBody }: Notification, at: Instant) => {
  const notTheirs = whyNotTheirs(headers, rawBody, keys.verifyKeys, seconds(at));
  if (notTheirs !== null) return refuse({ code: 'signature_invalid', why: notTheirs });
  const outer = attempted(() => envelope.parse(JSON.parse(rawBody)));
  if (!outer) return refuse({ code: 'unreadable', why: 'no envelope as documented' });
  const { event_type, resource } = outer.value;
  // Only we and they hold the key: what it does not open was not sealed for us.
  const opened = attempted(() => unseal(resource, keys.apiV3Key));
  if (!opened) return refuse({ code: 'signature_invalid', why: 'sealed with another key' });
  const told = attempted(() => factTold(event_type, opened.value, keys));
  return told ? ok(told.value) : refuse({ code: 'unreadable', why: 'sealed text not as documented' });
};

const factTold = (event: string, text: string, keys: WechatKeys): PaymentFact | RefundFact | null => {
  if (refundEvents.includes(event)) return refundTold(text, keys);
  return event === 'TRANSACTION.SUCCESS' ? factOf(transaction.parse(JSON.parse(text)), keys) : null;
};

/** Null where it fails. A parser's complaint quotes what it read, which nobody may find in a log: so it is dropped. */
const attempted = <T>(read: () => T): { readonly value: T } | null => {
  try {
    return { value: read() };
  } catch {
    return null;
  }
};

/**
 * WeChat Pay v3, merchant's own account: native (a QR code scanned with the payer's phone) and H5 (from a phone's browser into the app).
 * https://pay.weixin.qq.com/doc/v3/merchant/4013070356 (query), 4013070360 (close), 4012791861 (callback)
 */
export const wechat: PaymentChannel = {
  channel: 'wechat',
  capabilities: {
    ways: [
      { way: 'h5', devices: ['phone'] },
      { way: 'native', devices: ['pc', 'phone'] },
    ],
    canClose: true,
    knowsUnvisited: true,
    refundWithinDays: 365,
    refundParts: 50,
    secondsBetweenRefunds: 60,
  },
  account: () =>
    withKeys<Account | null>((keys) => ({ merchant: accountOf(keys), ways: keys.ways ?? ['native', 'h5'] }), null),
  open: (what, at) => withKeys((keys) => open(keys, what, at), refuse({ code: 'rejected', why: notSetUp })),
  query: (number, at) => withKeys((keys) => query(keys, number, at), refuse({ code: 'unknown', why: notSetUp })),
  close: (number, at) => withKeys<Closing>((keys) => close(keys, number, at), 'unknown'),
  refund: (what, at) => withKeys((keys) => refund(keys, what, at), refuse({ code: 'unavailable', why: notSetUp })),
  queryRefund: ({ number }, at) =>
    withKeys((keys) => queryRefund(keys, number, at), refuse({ code: 'unknown', why: notSetUp })),
  readNotification: (notification, at) =>
    withKeys((keys) => readNotification(keys, notification, at), refuse({ code: 'signature_invalid', why: notSetUp })),
};
