import * as z from 'zod/mini';
import type { Instant } from '../../../../contracts/values/instant.ts';
import { ok, type Result, refuse } from '../../../../contracts/values/result.ts';
import { call } from './call.ts';
import type { AlipayKeys } from './keys.ts';

const offered = z.object({ bill_download_url: z.string().check(z.startsWith('http')) });
const absentCodes = ['isp.bill_not_exist', 'isp.bill-not-exist'];

/**
 * Where a day's bill of trades can be fetched, within half a minute: a zip of two files in GBK, amounts in yuan. It is there from ten in
 * the morning of the next day in China's time. https://opendocs.alipay.com/open/028woc
 * @param day `2026-11-24`, in China's time
 */
export const billAddress = async (
  keys: AlipayKeys,
  day: string,
  at: Instant,
): Promise<Result<{ readonly url: string }, { readonly code: 'unknown' | 'absent'; readonly why: string }>> => {
  const content = { bill_type: 'trade', bill_date: day };
  const answer = await call(keys, { method: 'alipay.data.dataservice.bill.downloadurl.query', content }, at);
  if (answer.kind === 'unknown') return refuse({ code: 'unknown', why: answer.why });
  if (answer.kind === 'refused') {
    return refuse({ code: absentCodes.includes(answer.code) ? 'absent' : 'unknown', why: answer.why });
  }
  const told = offered.safeParse(answer.body);
  return told.success
    ? ok({ url: told.data.bill_download_url })
    : refuse({ code: 'unknown', why: 'unreadable answer' });
};
