import type { Bilingual } from '../../../contracts/values/locale.ts';
import type { SandboxOrder } from './orders.ts';

/** How callbacks of one payment go astray. `copies` 0: none ever comes. `damage` is to the first try only; what follows is sound. */
export interface CallbackPlan {
  readonly copies: number;
  readonly waitMs: number;
  readonly damage: 'signature' | 'signtest' | 'body' | null;
}

interface Fault {
  readonly text: Bilingual;
  readonly callback?: Partial<CallbackPlan>;
  /** What the provider says was paid, where it is not what was asked. */
  readonly told?: (order: SandboxOrder) => Partial<{ total: number; currency: string; mchid: string }>;
  /** Takes money for an order that is closed or over. */
  readonly evenClosed?: true;
}

/** What a person (or a test) may order on the pay page. */
export const payFaults = {
  none: { text: { zh: '不出意外', en: 'Nothing goes wrong' } },
  duplicate: { text: { zh: '回调发三遍', en: 'The callback comes three times' }, callback: { copies: 3 } },
  drop: { text: { zh: '回调丢失，一次都不来', en: 'The callback is lost and never comes' }, callback: { copies: 0 } },
  delay: { text: { zh: '回调晚 20 秒', en: 'The callback is 20 seconds late' }, callback: { waitMs: 20_000 } },
  bad_signature: {
    text: { zh: '先来一个签名不对的回调', en: 'First a callback with a wrong signature' },
    callback: { damage: 'signature' },
  },
  tampered: {
    text: { zh: '先来一个被改过的回调', en: 'First a callback that was tampered with' },
    callback: { damage: 'body' },
  },
  signtest: {
    text: { zh: '先来一个签名探测（SIGNTEST）', en: 'First a signature probe (SIGNTEST)' },
    callback: { damage: 'signtest' },
  },
  wrong_amount: { text: { zh: '只付了 1 分', en: 'Only one fen was paid' }, told: () => ({ total: 1 }) },
  wrong_currency: { text: { zh: '付的是美元', en: 'US dollars were paid' }, told: () => ({ currency: 'USD' }) },
  wrong_merchant: {
    text: { zh: '说成付给了别的商户', en: 'Another merchant is said to be paid' },
    told: () => ({ mchid: '1900000000' }),
  },
  pay_after_close: { text: { zh: '订单关了、过期了也能付', en: 'Pay although closed or over' }, evenClosed: true },
} as const satisfies Record<string, Fault>;

export type PayFault = keyof typeof payFaults;

export const faultOf = (name: string): Fault & { readonly name: PayFault } => {
  const known = name in payFaults ? (name as PayFault) : 'none';
  return { name: known, ...payFaults[known] };
};

interface RefundFaultRow {
  readonly text: Bilingual;
  readonly end: 'SUCCESS' | 'CLOSED' | 'ABNORMAL';
  readonly callback?: Partial<CallbackPlan>;
  /** So many times as long PROCESSING. */
  readonly slower?: number;
}

/** What becomes of the next refund. */
const refundRows = {
  none: { text: { zh: '正常到账', en: 'Arrives' }, end: 'SUCCESS' },
  drop: {
    text: { zh: '到账，但回调丢失', en: 'Arrives, but the callback is lost' },
    end: 'SUCCESS',
    callback: { copies: 0 },
  },
  duplicate: {
    text: { zh: '到账，回调发三遍', en: 'Arrives, told three times' },
    end: 'SUCCESS',
    callback: { copies: 3 },
  },
  slow: { text: { zh: '要等十倍的时间', en: 'Takes ten times as long' }, end: 'SUCCESS', slower: 10 },
  abnormal: { text: { zh: '异常：退不到付款账户', en: 'Abnormal: cannot reach the account' }, end: 'ABNORMAL' },
  closed: { text: { zh: '关闭：没有退成', en: 'Closed: not refunded' }, end: 'CLOSED' },
  not_enough: { text: { zh: '拒绝：商户余额不足', en: "Refused: the merchant's balance is too low" }, end: 'SUCCESS' },
} satisfies Record<string, RefundFaultRow>;

export type RefundFault = keyof typeof refundRows;
export const refundFaults: Readonly<Record<RefundFault, RefundFaultRow>> = refundRows;
export const refundFaultOf = (name: string): RefundFault => (name in refundFaults ? (name as RefundFault) : 'none');

/** What may happen to the next call of the interface. */
export const callFaults = {
  none: { zh: '正常', en: 'All well' },
  timeout_after_success: { zh: '办成了，但应答丢了', en: 'Done, but the answer is lost' },
  timeout_before: { zh: '没收到就断了', en: 'Cut off before it arrives' },
  system_error: { zh: '系统错误 500', en: 'System error 500' },
  throttled: { zh: '频率限制 429', en: 'Throttled 429' },
  unsigned: { zh: '应答没有签名', en: 'The answer is not signed' },
  bad_signature: { zh: '应答签名不对', en: "The answer's signature is wrong" },
} as const satisfies Record<string, Bilingual>;

export type CallFault = keyof typeof callFaults;
export const callFaultOf = (name: string): CallFault => (name in callFaults ? (name as CallFault) : 'none');
