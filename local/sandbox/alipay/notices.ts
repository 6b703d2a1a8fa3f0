import { randomBytes } from 'node:crypto';
import type { Courier, Delivery } from '../payment/deliveries.ts';
import { chinaTime, yuanOf } from './amounts.ts';
import type { SandboxKeys } from './keys.ts';
import type { Refunds, SandboxRefund } from './refunds.ts';
import { signedFields } from './signing.ts';
import { type SandboxTrade, statusOf } from './trades.ts';

/** 4 min, 10 min, 10 min, 1 h, 2 h, 6 h, 15 h. */
const retrySeconds = [240, 600, 600, 3_600, 7_200, 21_600, 54_000];

/** Alipay's callbacks: a signed form, acknowledged by the word `success` alone. */
export const alipayCourier = ({ platform }: SandboxKeys, clock: () => number): Courier => ({
  retrySeconds,
  answerMs: 5_000,
  isAcknowledged: (status, text) => status === 200 && text.trim() === 'success',
  requestOf: async (delivery) => {
    const told = JSON.parse(delivery.text) as Record<string, string>;
    const form = signedFields({ ...told, notify_time: chinaTime(clock()) }, platform.privateKey);
    const headers = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' };
    return { headers, body: (delivery.tries === 0 ? damaged(form, delivery.damage) : form).toString() };
  },
});

const damaged = (form: URLSearchParams, damage: Delivery['damage']): URLSearchParams => {
  const changed = new URLSearchParams(form);
  const signature = form.get('sign') ?? '';
  if (damage === 'body') changed.set('buyer_pay_amount', '0.01');
  if (damage === 'signature') changed.set('sign', (signature.startsWith('A') ? 'B' : 'A') + signature.slice(1));
  return changed;
};

/** What a callback tells of a trade; after a refund also what went back by it. */
export const noticeOf = (
  { appId, sellerId }: SandboxKeys,
  trade: SandboxTrade,
  refunds: Refunds,
  now: number,
  refund?: SandboxRefund,
): string => {
  const { paid } = trade;
  if (!paid || trade.tradeNo === null) throw new Error('nothing to tell of a trade nobody has paid');
  const total = yuanOf(paid.total);
  const returned = refunds.returned(trade);
  return JSON.stringify({
    notify_type: 'trade_status_sync',
    notify_id: randomBytes(17).toString('hex'),
    charset: 'utf-8',
    version: '1.0',
    app_id: appId,
    auth_app_id: appId,
    seller_id: paid.merchant,
    buyer_id: paid.buyerId,
    out_trade_no: trade.number,
    trade_no: trade.tradeNo,
    trade_status: statusOf(trade, returned, now),
    subject: trade.subject,
    total_amount: total,
    receipt_amount: total,
    invoice_amount: total,
    buyer_pay_amount: total,
    point_amount: '0.00',
    fund_bill_list: `[{"amount":"${total}","fundChannel":"ALIPAYACCOUNT"}]`,
    gmt_create: chinaTime(trade.createdAt),
    gmt_payment: chinaTime(paid.at),
    ...(returned > 0 ? { refund_fee: yuanOf(returned) } : {}),
    ...(refund ? { gmt_refund: `${chinaTime(now)}.000`, out_biz_no: refund.number } : {}),
    ...(sellerId === paid.merchant ? { seller_email: 'shop@example.com' } : {}),
  });
};

/** The address by which the payer comes back to the merchant; it tells no state. */
export const returnAddress = (
  { appId, sellerId, platform }: SandboxKeys,
  trade: SandboxTrade,
  now: number,
): string | null => {
  if (trade.returnUrl === null || !trade.paid || trade.tradeNo === null) return trade.quitUrl;
  const fields = signedFields(
    {
      charset: 'utf-8',
      out_trade_no: trade.number,
      method: `alipay.trade.${trade.way}.pay.return`,
      total_amount: yuanOf(trade.paid.total),
      trade_no: trade.tradeNo,
      auth_app_id: appId,
      version: '1.0',
      app_id: appId,
      seller_id: sellerId,
      timestamp: chinaTime(now),
    },
    platform.privateKey,
  );
  return `${trade.returnUrl}?${fields}`;
};
