import type { Bilingual } from '../../../contracts/values/locale.ts';

/** How callbacks of one payment go astray. `copies` 0: none ever comes. `damage` is to the first try only; what follows is sound. */
export interface CallbackPlan {
  readonly copies: number;
  readonly waitMs: number;
  readonly damage: 'signature' | 'signtest' | 'body' | null;
}

export const sound: CallbackPlan = { copies: 1, waitMs: 0, damage: null };

/** What the provider says was paid, and to whom. */
export interface Told {
  /** Fen. */
  readonly total: number;
  readonly currency: string;
  readonly merchant: string;
}

export interface Fault {
  readonly text: Bilingual;
  readonly callback?: Partial<CallbackPlan>;
  /** What the provider says was paid, where it is not what was asked. */
  readonly told?: Partial<Told>;
  /** Takes money for an order that is closed or over. */
  readonly evenClosed?: true;
}

/** What a person (or a test) may order on the pay page. */
const payRows = {
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
  wrong_amount: { text: { zh: '只付了 1 分', en: 'Only one fen was paid' }, told: { total: 1 } },
  wrong_currency: { text: { zh: '付的是美元', en: 'US dollars were paid' }, told: { currency: 'USD' } },
  wrong_merchant: {
    text: { zh: '说成付给了别的商户', en: 'Another merchant is said to be paid' },
    told: { merchant: 'another' },
  },
  pay_after_close: { text: { zh: '订单关了、过期了也能付', en: 'Pay although closed or over' }, evenClosed: true },
} satisfies Record<string, Fault>;

export type PayFault = keyof typeof payRows;
export const payFaults: Readonly<Record<PayFault, Fault>> = payRows;
export const faultOf = (name: string | null): Fault =>
  payFaults[name !== null && name in payFaults ? (name as PayFault) : 'none'];

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
export const refundFaultOf = (name: string | null): RefundFault =>
  name !== null && name in refundFaults ? (name as RefundFault) : 'none';

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
export const callFaultOf = (name: string | null): CallFault =>
  name !== null && name in callFaults ? (name as CallFault) : 'none';

/** What is ordered for the next call and the next refund; each happens once. */
export const arranged = () => {
  let nextCall: CallFault = 'none';
  let nextRefund: RefundFault = 'none';
  return {
    now: () => ({ nextCall, nextRefund }),
    arrange: (form: URLSearchParams): void => {
      nextCall = callFaultOf(form.get('fault'));
      nextRefund = refundFaultOf(form.get('refund'));
    },
    takeCall: (): CallFault => {
      const taken = nextCall;
      nextCall = 'none';
      return taken;
    },
    takeRefund: (): RefundFault => {
      const taken = nextRefund;
      nextRefund = 'none';
      return taken;
    },
  };
};

export type Arranged = ReturnType<typeof arranged>;
