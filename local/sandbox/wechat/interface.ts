import { isIP } from 'node:net';
import type { Incoming, Reply } from '../http.ts';
import { answer, error, isNotifyUrl, read } from './interface-answers.ts';
import type { SandboxKeys } from './keys.ts';
import { type SandboxOrder, transactionOf } from './orders.ts';
import { type RefundContext, serveRefunds } from './refund-interface.ts';

export interface InterfaceContext extends RefundContext {
  readonly keys: SandboxKeys;
  /** Where pay pages are: the sandbox's own address. */
  readonly origin: () => string;
}

const numberPattern = /^[0-9a-zA-Z_\-|*]{6,32}$/;
const createPattern = /^\/v3\/pay\/transactions\/(native|h5)$/;
const timePattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/;
const orderPattern = /^\/v3\/pay\/transactions\/out-trade-no\/([^/]+)(\/close)?$/;
const longestLifeMs = 7 * 86_400_000;
const h5LifeMs = 5 * 60_000;

/** Answers one verified call of the v3 interface. */
export const serveInterface = (context: InterfaceContext, incoming: Incoming): Reply => {
  const malformed = headersMissing(incoming);
  if (malformed) return malformed;
  const { pathname } = incoming.url;
  const [, kind] = createPattern.exec(pathname) ?? [];
  if (kind !== undefined && incoming.method === 'POST')
    return create(context, incoming, kind === 'h5' ? 'MWEB' : 'NATIVE');
  const refund = serveRefunds(context, incoming);
  if (refund) return refund;
  const [, encoded, closing] = orderPattern.exec(pathname) ?? [];
  if (encoded === undefined) return error(404, 'RESOURCE_NOT_EXISTS', '请求的资源不存在');
  const order = context.orders.byNumber(decodeURIComponent(encoded));
  if (closing && incoming.method === 'POST') return close(context, order, incoming);
  if (!closing && incoming.method === 'GET') return query(context, order, incoming);
  return error(405, 'METHOD_NOT_ALLOWED', 'HTTP 方法不对');
};

const headersMissing = ({ method, headers }: Incoming): Reply | null => {
  if (!headers['user-agent']) return error(400, 'PARAM_ERROR', '缺少 User-Agent');
  if (!/application\/json|\*\/\*/.test(headers.accept ?? ''))
    return error(400, 'PARAM_ERROR', 'Accept 须为 application/json');
  const isJson = /^application\/json(;|$)/.test(headers['content-type'] ?? '');
  return method === 'POST' && !isJson ? error(400, 'PARAM_ERROR', 'Content-Type 须为 application/json') : null;
};

type Asked = Omit<SandboxOrder, 'code' | 'state' | 'paid' | 'createdAt'>;

const create = (context: InterfaceContext, incoming: Incoming, tradeType: SandboxOrder['tradeType']): Reply => {
  const { keys, orders, clock } = context;
  const body = read(incoming.body);
  const asked = askedOf(body, tradeType, keys, clock());
  if ('status' in asked) return asked;
  const before = orders.byNumber(asked.number);
  if (!before) return toPay(context, orders.create(asked));
  if (before.state === 'SUCCESS') return error(400, 'ORDER_PAID', '该订单已支付');
  if (before.state === 'CLOSED') return error(400, 'ORDER_CLOSED', '该订单已关闭');
  return sameOrder(before, asked) ? toPay(context, before) : error(403, 'OUT_TRADE_NO_USED', '商户订单号重复');
};

/** An H5 address is good for five minutes from when it was asked for. */
const toPay = ({ clock, origin }: InterfaceContext, { code, tradeType }: SandboxOrder): Reply =>
  tradeType === 'NATIVE'
    ? answer({ code_url: `${origin()}/pay/${code}` })
    : answer({ h5_url: `${origin()}/h5/${code}?prepay_id=wx${clock() + h5LifeMs}&package=3456576571` });

const sameOrder = (before: SandboxOrder, asked: Asked): boolean =>
  before.tradeType === asked.tradeType &&
  before.total === asked.total &&
  before.description === asked.description &&
  before.notifyUrl === asked.notifyUrl &&
  before.timeExpire === asked.timeExpire;

const askedOf = (
  body: Record<string, unknown> | null,
  tradeType: Asked['tradeType'],
  keys: SandboxKeys,
  now: number,
): Asked | Reply => {
  const wrong = (field: string, issue: string): Reply => error(400, 'PARAM_ERROR', issue, field);
  if (!body) return wrong('body', '请求体不是 JSON');
  const { appid, mchid, description, out_trade_no: number, notify_url: notifyUrl, time_expire: expire } = body;
  if (mchid !== keys.mchid) return wrong('mchid', '商户号与签名不一致');
  if (appid !== keys.appid) return error(400, 'APPID_MCHID_NOT_MATCH', 'appid 和 mchid 不匹配');
  if (typeof description !== 'string' || description === '' || Buffer.byteLength(description) > 127) {
    return wrong('description', '商品描述须为 1 至 127 字节');
  }
  if (typeof number !== 'string' || !numberPattern.test(number)) return wrong('out_trade_no', '商户订单号格式不对');
  if (typeof notifyUrl !== 'string' || !isNotifyUrl(notifyUrl))
    return wrong('notify_url', '通知地址须为不带参数的绝对地址');
  const total = totalOf(body.amount);
  if (total === null) return wrong('amount', '金额须为正整数，单位分，币种 CNY');
  const timeExpire = expire === undefined ? null : expire;
  const expiresAt = timeExpire === null ? now + longestLifeMs : expiryOf(timeExpire);
  if (expiresAt === null || expiresAt <= now) return wrong('time_expire', '失效时间须为将来的 RFC 3339 时间');
  if (tradeType === 'MWEB' && !hasScene(body.scene_info)) return wrong('scene_info', '须有付款人的 IP 和场景类型');
  return { tradeType, number, appid, mchid, description, notifyUrl, total, expiresAt, timeExpire: textOf(timeExpire) };
};

/** H5 wants the payer's address and a kind of scene. */
const hasScene = (scene: unknown): boolean => {
  const { payer_client_ip: ip, h5_info: info } = (scene ?? {}) as {
    payer_client_ip?: unknown;
    h5_info?: { type?: unknown };
  };
  return typeof ip === 'string' && isIP(ip) !== 0 && ['Wap', 'iOS', 'Android'].includes(String(info?.type));
};

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const totalOf = (amount: unknown): number | null => {
  if (typeof amount !== 'object' || amount === null) return null;
  const { total, currency = 'CNY' } = amount as { total?: unknown; currency?: unknown };
  return typeof total === 'number' && Number.isSafeInteger(total) && total > 0 && currency === 'CNY' ? total : null;
};

const expiryOf = (text: unknown): number | null =>
  typeof text === 'string' && timePattern.test(text) ? Date.parse(text) : null;

const query = ({ keys, refunds }: InterfaceContext, order: SandboxOrder | undefined, incoming: Incoming): Reply => {
  if (incoming.url.searchParams.get('mchid') !== keys.mchid) return error(400, 'PARAM_ERROR', '商户号不对', 'mchid');
  if (!order) return error(404, 'ORDER_NOT_EXIST', '订单不存在');
  const returned = refunds.of(order).some((refund) => refund.status === 'SUCCESS');
  const state = returned ? { trade_state: 'REFUND', trade_state_desc: '转入退款' } : {};
  return answer({ ...transactionOf(order), ...state });
};

const close = ({ keys, orders }: InterfaceContext, order: SandboxOrder | undefined, incoming: Incoming): Reply => {
  if (read(incoming.body)?.mchid !== keys.mchid) return error(400, 'PARAM_ERROR', '商户号不对', 'mchid');
  if (!order) return error(404, 'ORDER_NOT_EXIST', '订单不存在');
  if (order.state === 'SUCCESS') return error(400, 'ORDER_PAID', '该订单已支付，不能关闭');
  if (order.state === 'NOTPAY') orders.close(order);
  return { status: 204 };
};
