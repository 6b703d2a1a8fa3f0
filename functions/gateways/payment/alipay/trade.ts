import * as z from 'zod/mini';
import type { Instant } from '../../../../contracts/values/instant.ts';
import { ok, type Result, refuse } from '../../../../contracts/values/result.ts';
import type { PaymentFact } from '../../../domain/payments/fact.ts';
import type { Closing, QueryRefusal } from '../port.ts';
import { call } from './call.ts';
import { fromChinaTime } from './china-time.ts';
import { type AlipayKeys, accountOf } from './keys.ts';
import { fromYuan } from './yuan.ts';

/** What a trade is like, as queries and callbacks tell it under the same names. */
export const trade = z.object({
  out_trade_no: z.string(),
  trade_no: z.string().check(z.minLength(1)),
  trade_status: z.enum(['WAIT_BUYER_PAY', 'TRADE_SUCCESS', 'TRADE_FINISHED', 'TRADE_CLOSED']),
  total_amount: z.string(),
});

interface About {
  readonly merchant: string;
  readonly paidAt: Instant | null;
  /** Money came in by it and all of it went back. */
  readonly returned: boolean;
}

/**
 * A closed trade was never paid, or all of it was returned. The domestic interfaces name no currency: everything is in yuan.
 * @returns null where it says what their documents do not know
 */
export const factOf = (told: z.infer<typeof trade>, { merchant, paidAt, returned }: About): PaymentFact | null => {
  const common = { channel: 'alipay', number: told.out_trade_no, merchant } as const;
  if (told.trade_status === 'WAIT_BUYER_PAY') return { ...common, state: 'open' };
  if (told.trade_status === 'TRADE_CLOSED') return { ...common, state: returned ? 'refunded' : 'closed' };
  const minor = fromYuan(told.total_amount);
  if (minor === null || paidAt === null) return null;
  return { ...common, state: 'paid', transactionId: told.trade_no, amount: { currency: 'CNY', minor }, paidAt };
};

const queried = z.extend(trade, { send_pay_date: z.optional(z.string()) });
const absentCodes = ['ACQ.TRADE_NOT_EXIST'];

/** https://opendocs.alipay.com/open/028woa ; a trade nobody has arrived at yet does not exist there. */
export const query = async (
  keys: AlipayKeys,
  number: string,
  at: Instant,
): Promise<Result<PaymentFact, QueryRefusal>> => {
  const answer = await call(keys, { method: 'alipay.trade.query', content: { out_trade_no: number } }, at);
  if (answer.kind === 'unknown') return refuse({ code: 'unknown', why: answer.why });
  if (answer.kind === 'refused') {
    return refuse({ code: absentCodes.includes(answer.code) ? 'absent' : 'unknown', why: answer.why });
  }
  const told = queried.safeParse(answer.body);
  if (!told.success || told.data.out_trade_no !== number) return refuse({ code: 'unknown', why: 'unreadable answer' });
  const { send_pay_date: paid } = told.data;
  // It tells the moment of payment of a paid trade always; without it, the moment we heard is the best there is.
  const about = {
    merchant: accountOf(keys),
    paidAt: (paid && fromChinaTime(paid)) || at,
    returned: paid !== undefined,
  };
  const fact = factOf(told.data, about);
  return fact ? ok(fact) : refuse({ code: 'unknown', why: 'unreadable answer' });
};

/** https://opendocs.alipay.com/open/028wob */
export const close = async (keys: AlipayKeys, number: string, at: Instant): Promise<Closing> => {
  const answer = await call(keys, { method: 'alipay.trade.close', content: { out_trade_no: number } }, at);
  if (answer.kind !== 'refused') return answer.kind === 'done' ? 'closed' : 'unknown';
  if (absentCodes.includes(answer.code)) return 'absent';
  // Paid, finished or closed: the query that follows tells which.
  return 'unknown';
};
