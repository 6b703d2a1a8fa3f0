import { html, type Incoming, listen, type Reply, seeOther } from '../http.ts';
import { deliveriesIn } from '../payment/deliveries.ts';
import {
  type Arranged,
  arranged,
  type Fault,
  type PayFault,
  payFaults,
  type RefundFault,
  refundFaults,
  sound,
} from '../payment/faults.ts';
import type { Provider, SeenOrder, SeenRefund } from '../payment/pages.ts';
import { type Desk, missing, servePerson } from '../payment/person.ts';
import { refundEnds } from '../payment/refund-ends.ts';
import { wechatCourier } from './courier.ts';
import { type InterfaceContext, serveInterface } from './interface.ts';
import { error } from './interface-answers.ts';
import { credentialsOf, keysIn, type SandboxKeys } from './keys.ts';
import { type Orders, ordersIn, type SandboxOrder, transactionOf } from './orders.ts';
import { type Refunds, refundNotice, refundsIn, type SandboxRefund } from './refunds.ts';
import { type KeyMode, requestVerifier, signatureHeaders } from './signing.ts';

export interface WechatSandboxOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** Keys, orders and callbacks under way are kept there. */
  readonly dataDir: string;
  /** Epoch milliseconds. */
  readonly clock?: () => number;
  /** Pace of callbacks and their retries: 1 is the provider's. */
  readonly timeScale?: number;
  /** Which of the provider's two ways to name keys it signs by. */
  readonly keyMode?: KeyMode;
  /** How long a refund is PROCESSING. */
  readonly processingMs?: number;
}

export interface Sandbox {
  readonly origin: string;
  /** The text of the parameter `payment/wechat`. */
  readonly credentials: string;
  readonly stop: () => Promise<void>;
}

interface Context {
  readonly desk: Desk;
  readonly keys: SandboxKeys;
  readonly keyMode: KeyMode;
  readonly clock: () => number;
  readonly arranged: Arranged;
  readonly verify: (incoming: Incoming) => string | null;
  readonly calls: InterfaceContext;
}

const provider: Provider = {
  name: { zh: '微信支付沙箱', en: 'WeChat Pay sandbox' },
  payFaults: Object.keys(payFaults) as PayFault[],
  refundFaults: Object.keys(refundFaults) as RefundFault[],
};

/**
 * WeChat Pay v3 on this machine: the signed interface, a page where a person pays (or orders a fault), and signed, sealed callbacks.
 * One difference from the provider: `code_url` is the address of that page, which any browser opens, instead of `weixin://...`.
 */
export const startWechatSandbox = async (options: WechatSandboxOptions): Promise<Sandbox> => {
  const { dataDir, clock = Date.now, timeScale = 1, keyMode = 'public_key', processingMs = 2_000 } = options;
  const keys = keysIn(dataDir);
  const deliveries = deliveriesIn({ dataDir, clock, timeScale }, wechatCourier(keys, keyMode, clock));
  const [orders, refunds, plan] = [ordersIn(dataDir, clock), refundsIn(dataDir), arranged()];
  const end = (refund: SandboxRefund): void => {
    const ended = refunds.settle(refund);
    const { notifyUrl: url, orderNumber: number } = ended;
    if (url === null) return;
    const text = JSON.stringify(refundNotice(ended, keys.mchid));
    const callback = { ...sound, ...refundFaults[ended.fault].callback };
    deliveries.announce({ number, url, text, topic: `REFUND.${ended.end}` }, callback);
  };
  const ends = refundEnds(refunds.processing(), end, clock);
  const pay = ({ number }: SeenOrder, fault: Fault): void => {
    const order = orders.byNumber(number);
    if (!order) return;
    const { total = order.total, currency = 'CNY', merchant } = fault.told ?? {};
    const paid = orders.pay(order, { total, currency, mchid: merchant === undefined ? order.mchid : '1900000000' });
    const text = JSON.stringify(transactionOf(paid));
    const announced = { number, url: paid.notifyUrl, text, topic: 'TRANSACTION.SUCCESS' };
    deliveries.announce(announced, { ...sound, ...fault.callback });
  };
  let own = '';
  const calls = {
    keys,
    orders,
    refunds,
    clock,
    processingMs,
    begun: ends.later,
    nextFault: plan.takeRefund,
    origin: () => own,
  };
  const desk: Desk = {
    provider,
    arranged: plan,
    clock,
    newest: () => orders.newest(30).map((order) => seen(order, refunds)),
    deliveriesOf: deliveries.of,
    arriveAt: (code) => seenIf(orders.byCode(code), refunds),
    pay,
    backOf: (_, url) => url.searchParams.get('redirect_url'),
  };
  const context: Context = { desk, keys, keyMode, clock, arranged: plan, verify: requestVerifier(keys, clock), calls };
  const { origin, stop } = await listen(options.port, (incoming) => serve(context, orders, incoming));
  own = origin;
  return {
    origin,
    credentials: credentialsOf(keys),
    stop: () => {
      ends.stop();
      deliveries.stop();
      return stop();
    },
  };
};

const states = { NOTPAY: 'unpaid', SUCCESS: 'paid', CLOSED: 'closed' } as const;
const refundStates = {
  PROCESSING: 'processing',
  SUCCESS: 'succeeded',
  CLOSED: 'closed',
  ABNORMAL: 'abnormal',
} as const satisfies Record<SandboxRefund['status'], SeenRefund['state']>;

const seen = (order: SandboxOrder, refunds: Refunds): SeenOrder => ({
  ...order,
  merchant: order.mchid,
  state: states[order.state],
  paid: order.paid?.total ?? null,
  refunds: refunds.of(order).map(({ refund, status }) => ({ refund, state: refundStates[status] })),
});

const seenIf = (order: SandboxOrder | undefined, refunds: Refunds) => order && seen(order, refunds);

const serve = (context: Context, orders: Orders, incoming: Incoming): Reply | 'hang_up' => {
  const { pathname } = incoming.url;
  if (pathname.startsWith('/v3/')) return serveCall(context, incoming);
  if (pathname.startsWith('/h5/')) return enterH5(context, orders, incoming);
  return servePerson(context.desk, incoming) ?? missing(context.desk, incoming);
};

/** The payer's browser is sent into the app, while the address is fresh. */
const enterH5 = ({ desk, clock }: Context, orders: Orders, incoming: Incoming): Reply => {
  const code = incoming.url.pathname.slice('/h5/'.length);
  const until = Number(incoming.url.searchParams.get('prepay_id')?.slice('wx'.length));
  if (!orders.byCode(code)) return missing(desk, incoming);
  if (!(clock() <= until))
    return html('<!doctype html><title>链接已过期</title><p>支付链接已过期，请回商家页面重新发起', 410);
  const back = incoming.url.searchParams.get('redirect_url');
  return seeOther(`/pay/${code}${back === null ? '' : `?redirect_url=${encodeURIComponent(back)}`}`);
};

const serveCall = (context: Context, incoming: Incoming): Reply | 'hang_up' => {
  const fault = context.arranged.takeCall();
  if (fault === 'timeout_before') return 'hang_up';
  if (fault === 'throttled') return signed(context, error(429, 'FREQUENCY_LIMITED', '频率超限'));
  if (fault === 'system_error') return signed(context, error(500, 'SYSTEM_ERROR', '系统异常，请稍后重试'));
  const why = context.verify(incoming);
  // Unsigned: they do not know yet whose it is.
  if (why !== null) return error(401, 'SIGN_ERROR', why);
  const answer = serveInterface(context.calls, incoming);
  if (fault === 'timeout_after_success') return 'hang_up';
  if (fault === 'unsigned') return answer;
  const reply = signed(context, answer);
  if (fault !== 'bad_signature') return reply;
  const { keys, keyMode, clock } = context;
  return { ...reply, headers: { ...reply.headers, ...signatureHeaders(keys, keyMode, 'something else', clock()) } };
};

const signed = ({ keys, keyMode, clock }: Context, reply: Reply): Reply => ({
  ...reply,
  headers: { ...reply.headers, ...signatureHeaders(keys, keyMode, textOf(reply), clock()) },
});

const textOf = ({ body = '' }: Reply): string => (typeof body === 'string' ? body : body.toString('utf8'));
