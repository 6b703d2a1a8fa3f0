import * as z from 'zod/mini';
import { type Instant, plusMs } from '../../../../contracts/values/instant.ts';
import { ok, type Result, refuse } from '../../../../contracts/values/result.ts';
import type { Opened, Opening, OpeningRefusal } from '../port.ts';
import { call, fieldsOf, pageOf, type Request } from './call.ts';
import { toChinaTime } from './china-time.ts';
import type { AlipayKeys } from './keys.ts';
import { toYuan } from './yuan.ts';

/** A code to scan lives two hours; a new one is asked for a little earlier. */
const codeMs = 110 * 60_000;

const contentOf = ({ number, amount, description, payBefore }: Opening) => ({
  out_trade_no: number,
  total_amount: toYuan(amount.minor),
  subject: description,
  time_expire: toChinaTime(payBefore),
});

/** The payer's own browser carries the request, so that Alipay hears of it only when they arrive. */
const pageRequest = (opening: Opening): Request => {
  const { notifyUrl, returnUrl, pageUrl } = opening;
  const content = contentOf(opening);
  return opening.way === 'wap'
    ? {
        method: 'alipay.trade.wap.pay',
        content: { ...content, product_code: 'QUICK_WAP_WAY', quit_url: pageUrl },
        notifyUrl,
        returnUrl,
      }
    : {
        method: 'alipay.trade.page.pay',
        content: { ...content, product_code: 'FAST_INSTANT_TRADE_PAY' },
        notifyUrl,
        returnUrl,
      };
};

const coded = z.object({ out_trade_no: z.string(), qr_code: z.string().check(z.minLength(1)) });
const spentCodes = ['ACQ.TRADE_HAS_SUCCESS', 'ACQ.TRADE_HAS_CLOSE', 'ACQ.CONTEXT_INCONSISTENT'];

/**
 * Page: https://opendocs.alipay.com/open/028r8t?scene=22 ; wap: https://opendocs.alipay.com/open/02ivbs?scene=21 ;
 * precreate: https://opendocs.alipay.com/open/02ekfg?scene=19
 */
export const open = async (
  keys: AlipayKeys,
  opening: Opening,
  at: Instant,
): Promise<Result<Opened, OpeningRefusal>> => {
  if (opening.way !== 'precreate') {
    const url = pageOf(fieldsOf(keys, pageRequest(opening), at));
    return ok({ next: { kind: 'redirect', url }, until: null });
  }
  const content = contentOf(opening);
  const request = { method: 'alipay.trade.precreate', content, notifyUrl: opening.notifyUrl } as const;
  const answer = await call(keys, request, at);
  if (answer.kind === 'unknown') return refuse({ code: 'unavailable', why: answer.why });
  if (answer.kind === 'refused') {
    return refuse({ code: spentCodes.includes(answer.code) ? 'spent' : 'rejected', why: answer.why });
  }
  const given = coded.safeParse(answer.body);
  return given.success && given.data.out_trade_no === opening.number
    ? ok({ next: { kind: 'qr', text: given.data.qr_code }, until: plusMs(at, codeMs) })
    : refuse({ code: 'unavailable', why: 'no code' });
};
