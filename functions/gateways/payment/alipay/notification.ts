import * as z from 'zod/mini';
import { ok, type Result, refuse } from '../../../../contracts/values/result.ts';
import type { PaymentFact } from '../../../domain/payments/fact.ts';
import type { NotificationRefusal } from '../port.ts';
import { fromChinaTime } from './china-time.ts';
import { type AlipayKeys, accountOf } from './keys.ts';
import { callbackText, type Fields, isTheirs } from './signature.ts';
import { factOf, trade } from './trade.ts';

/** The fields of a form or of a query. Null where a name comes twice: which of them was signed, nobody could say. */
const fieldsIn = (encoded: string): Fields | null => {
  const pairs = [...new URLSearchParams(encoded)];
  const fields = Object.fromEntries(pairs);
  return Object.keys(fields).length === pairs.length ? fields : null;
};

/** @returns the fields, where they are signed by Alipay */
const genuine = (keys: AlipayKeys, encoded: string): Fields | null => {
  const fields = fieldsIn(encoded);
  if (!fields?.sign || fields.sign_type !== 'RSA2') return null;
  return isTheirs(callbackText(fields), fields.sign, keys.verifyKeys) ? fields : null;
};

const told = z.extend(trade, {
  app_id: z.string(),
  seller_id: z.string(),
  gmt_payment: z.optional(z.string()),
  gmt_refund: z.optional(z.string()),
  refund_fee: z.optional(z.string()),
  notify_time: z.string(),
});

/**
 * What Alipay tells of a trade. Its signature has no age: a callback of last week is as genuine as when it first came, and settling it
 * again changes nothing. https://opendocs.alipay.com/open/270/105902
 */
export const readNotification = (
  keys: AlipayKeys,
  rawBody: string,
): Result<PaymentFact | null, NotificationRefusal> => {
  const fields = genuine(keys, rawBody);
  if (!fields) return refuse({ code: 'signature_invalid', why: 'not signed by them' });
  if (fields.notify_type !== 'trade_status_sync') return ok(null);
  const parsed = told.safeParse(fields);
  if (!parsed.success) return refuse({ code: 'unreadable', why: 'not as documented' });
  const { app_id: appId, seller_id: sellerId, gmt_payment: paid, notify_time: at } = parsed.data;
  const fact = factOf(parsed.data, {
    merchant: accountOf({ appId, sellerId }),
    paidAt: fromChinaTime(paid ?? at),
    returned: parsed.data.gmt_refund !== undefined || parsed.data.refund_fee !== undefined,
  });
  return fact ? ok(fact) : refuse({ code: 'unreadable', why: 'not as documented' });
};

/**
 * The number in a payer's way back, where Alipay signed it. Nothing else in it is read: how the payment stands is asked.
 * https://opendocs.alipay.com/open/270/105901
 */
export const returnedNumber = (keys: AlipayKeys, rawQuery: string): string | null =>
  genuine(keys, rawQuery)?.out_trade_no ?? null;
