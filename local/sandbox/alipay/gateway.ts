import type { Incoming } from '../http.ts';
import { chinaTime, fenOf, momentOf, yuanOf } from './amounts.ts';
import { type Answer, fine, no, refuse } from './answers.ts';
import { billAddress } from './bills.ts';
import { absent, type Gateway, tradeOf } from './context.ts';
import { refund, refundQuery } from './refund-interface.ts';
import { isSignedBy } from './signing.ts';
import { type AskedTrade, type SandboxTrade, statusOf } from './trades.ts';

/** Query and form together: the provider takes them in either. A name that comes twice is refused. */
export const parametersOf = (incoming: Incoming): ReadonlyMap<string, string> | null => {
  const parameters = new Map<string, string>();
  for (const [name, value] of [...incoming.url.searchParams, ...new URLSearchParams(incoming.body)]) {
    if (parameters.has(name) && parameters.get(name) !== value) return null;
    parameters.set(name, value);
  }
  return parameters;
};

const fixed = { format: ['JSON', 'json'], charset: ['utf-8', 'UTF-8'], sign_type: ['RSA2'], version: ['1.0'] };

/** Refuses what the provider refuses. Null: the request is the merchant's. */
export const whyRefused = ({ keys }: Gateway, parameters: ReadonlyMap<string, string>): Answer | null => {
  for (const name of ['app_id', 'method', 'charset', 'sign_type', 'sign', 'timestamp', 'version'])
    if (!parameters.get(name))
      return refuse('40001', 'Missing Required Arguments', `isv.missing-${name}`, `缺少 ${name}`);
  for (const [name, allowed] of Object.entries(fixed)) {
    const given = parameters.get(name);
    if (given !== undefined && !allowed.includes(given))
      return refuse('40002', 'Invalid Arguments', `isv.invalid-${name}`, `${name} 不对`);
  }
  if (parameters.get('app_id') !== keys.appId)
    return refuse('40002', 'Invalid Arguments', 'isv.invalid-app-id', '无效的AppID参数');
  if (momentOf(parameters.get('timestamp')) === null)
    return refuse('40002', 'Invalid Arguments', 'isv.invalid-timestamp', '非法的时间戳参数');
  return isSignedBy(keys.app.publicKey, parameters)
    ? null
    : refuse(
        '40002',
        'Invalid Arguments',
        'isv.invalid-signature',
        '验签出错，建议检查签名字符串或签名私钥与应用公钥是否匹配',
      );
};

export const contentOf = (parameters: ReadonlyMap<string, string>): Readonly<Record<string, unknown>> => {
  try {
    const content: unknown = JSON.parse(parameters.get('biz_content') ?? '{}');
    return typeof content === 'object' && content !== null ? (content as Record<string, unknown>) : {};
  } catch {
    return {};
  }
};

/** Answers one verified call of the interface. */
export const serveGateway = (gateway: Gateway, parameters: ReadonlyMap<string, string>): Answer => {
  const content = contentOf(parameters);
  switch (parameters.get('method')) {
    case 'alipay.trade.precreate':
      return precreate(gateway, parameters, content);
    case 'alipay.trade.query':
      return query(gateway, content);
    case 'alipay.trade.close':
      return close(gateway, content);
    case 'alipay.trade.refund':
      return refund(gateway, content);
    case 'alipay.trade.fastpay.refund.query':
      return refundQuery(gateway, content);
    case 'alipay.data.dataservice.bill.downloadurl.query':
      return billAddress(gateway, content);
    default:
      return refuse('40002', 'Invalid Arguments', 'isv.invalid-method', '不存在的方法名');
  }
};

const longestMs = 15 * 86_400_000;

/** What a request to be paid asks for; a text where it is wrong. */
export const askedOf = (
  parameters: ReadonlyMap<string, string>,
  content: Readonly<Record<string, unknown>>,
  way: AskedTrade['way'],
  now: number,
): AskedTrade | string => {
  const { out_trade_no: number, total_amount: amount, subject, time_expire: expire, product_code: product } = content;
  if (typeof number !== 'string' || !/^[0-9A-Za-z_]{1,64}$/.test(number)) return 'out_trade_no';
  if (typeof subject !== 'string' || subject === '' || subject.length > 256) return 'subject';
  if (way === 'page' && product !== 'FAST_INSTANT_TRADE_PAY') return 'product_code';
  if (way === 'wap' && product !== 'QUICK_WAP_WAY') return 'product_code';
  const total = fenOf(amount);
  if (total === null) return 'total_amount';
  const expiresAt = expire === undefined ? now + longestMs : momentOf(expire);
  if (expiresAt === null || expiresAt > now + longestMs) return 'time_expire';
  const quit = content.quit_url;
  return {
    number,
    way,
    subject,
    total,
    expiresAt,
    notifyUrl: parameters.get('notify_url') ?? null,
    returnUrl: parameters.get('return_url') ?? null,
    quitUrl: typeof quit === 'string' ? quit : null,
  };
};

const isSame = (before: SandboxTrade, asked: AskedTrade): boolean =>
  before.way === asked.way && before.total === asked.total && before.subject === asked.subject;

/** The trade asked for, made or found; a refusal where its number stands for something else. */
export const prepared = ({ trades, refunds, clock }: Gateway, asked: AskedTrade): SandboxTrade | Answer => {
  const before = trades.byNumber(asked.number);
  if (!before) return trades.prepare(asked);
  if (before.paid) return no('ACQ.TRADE_HAS_SUCCESS', '交易已被支付');
  if (statusOf(before, refunds.returned(before), clock()) === 'TRADE_CLOSED')
    return no('ACQ.TRADE_HAS_CLOSE', '交易已经关闭');
  return isSame(before, asked) ? before : no('ACQ.CONTEXT_INCONSISTENT', '交易信息被篡改');
};

const precreate = (
  gateway: Gateway,
  parameters: ReadonlyMap<string, string>,
  content: Readonly<Record<string, unknown>>,
): Answer => {
  const asked = askedOf(parameters, content, 'precreate', gateway.clock());
  if (typeof asked === 'string') return no('ACQ.INVALID_PARAMETER', `参数无效：${asked}`);
  const trade = prepared(gateway, asked);
  if ('response' in trade) return trade;
  return fine({ out_trade_no: trade.number, qr_code: `${gateway.origin()}/pay/${trade.code}` });
};

const query = (gateway: Gateway, content: Readonly<Record<string, unknown>>): Answer => {
  const trade = tradeOf(gateway, content);
  if (!trade) return absent;
  const { paid } = trade;
  const total = yuanOf(paid?.total ?? trade.total);
  return fine({
    out_trade_no: trade.number,
    trade_no: trade.tradeNo,
    trade_status: statusOf(trade, gateway.refunds.returned(trade), gateway.clock()),
    total_amount: total,
    receipt_amount: paid ? total : '0.00',
    buyer_pay_amount: paid ? total : '0.00',
    invoice_amount: paid ? total : '0.00',
    point_amount: '0.00',
    ...(paid
      ? {
          send_pay_date: chinaTime(paid.at),
          buyer_user_id: paid.buyerId,
          buyer_logon_id: '138****8000',
          fund_bill_list: [{ amount: total, fund_channel: 'ALIPAYACCOUNT' }],
        }
      : {}),
  });
};

const close = (gateway: Gateway, content: Readonly<Record<string, unknown>>): Answer => {
  const trade = tradeOf(gateway, content);
  if (!trade) return absent;
  if (statusOf(trade, 0, gateway.clock()) !== 'WAIT_BUYER_PAY') return no('ACQ.TRADE_STATUS_ERROR', '交易状态不合法');
  gateway.trades.close(trade);
  return fine({ out_trade_no: trade.number, trade_no: trade.tradeNo });
};
