import { html, type Incoming, isEnglish, listen, type Reply, seeOther } from '../http.ts';
import { type Deliveries, deliveriesIn } from './deliveries.ts';
import { type CallbackPlan, type CallFault, callFaultOf, faultOf, type RefundFault, refundFaultOf } from './faults.ts';
import { serveInterface } from './interface.ts';
import { error } from './interface-answers.ts';
import { credentialsOf, keysIn, type SandboxKeys } from './keys.ts';
import { type Orders, ordersIn, transactionOf } from './orders.ts';
import { frontPage, missingPage, payPage } from './pages.ts';
import { refundEnds } from './refund-ends.ts';
import { type Refunds, refundsIn, type SandboxRefund } from './refunds.ts';
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
  readonly keys: SandboxKeys;
  readonly orders: Orders;
  readonly refunds: Refunds;
  readonly processingMs: number;
  readonly begun: (refund: SandboxRefund) => void;
  readonly deliveries: Deliveries;
  readonly clock: () => number;
  readonly keyMode: KeyMode;
  readonly verify: (incoming: Incoming) => string | null;
  origin: string;
  nextCall: CallFault;
  nextRefund: RefundFault;
}

/**
 * WeChat Pay v3 on this machine: the signed interface, a page where a person pays (or orders a fault), and signed, sealed callbacks.
 * One difference from the provider: `code_url` is the address of that page, which any browser opens, instead of `weixin://...`.
 */
export const startWechatSandbox = async (options: WechatSandboxOptions): Promise<Sandbox> => {
  const { dataDir, clock = Date.now, timeScale = 1, keyMode = 'public_key', processingMs = 2_000 } = options;
  const keys = keysIn(dataDir);
  const deliveries = deliveriesIn({ dataDir, keys, keyMode, clock, timeScale });
  const refunds = refundsIn(dataDir);
  const ends = refundEnds(refunds, deliveries, keys.mchid, clock);
  const context: Context = {
    keys,
    clock,
    keyMode,
    orders: ordersIn(dataDir, clock),
    refunds,
    processingMs,
    begun: ends.later,
    deliveries,
    verify: requestVerifier(keys, clock),
    origin: '',
    nextCall: 'none',
    nextRefund: 'none',
  };
  const { origin, stop } = await listen(options.port, (incoming) => serve(context, incoming));
  context.origin = origin;
  return {
    origin,
    credentials: credentialsOf(keys),
    stop: () => {
      ends.stop();
      context.deliveries.stop();
      return stop();
    },
  };
};

const serve = (context: Context, incoming: Incoming): Reply | 'hang_up' => {
  const { pathname } = incoming.url;
  if (pathname.startsWith('/v3/')) return serveCall(context, incoming);
  if (pathname.startsWith('/pay/')) return servePay(context, incoming, pathname.slice('/pay/'.length));
  const english = isEnglish(incoming);
  if (pathname === '/faults' && incoming.method === 'POST') {
    const form = new URLSearchParams(incoming.body);
    context.nextCall = callFaultOf(form.get('fault') ?? '');
    context.nextRefund = refundFaultOf(form.get('refund') ?? '');
    return seeOther(english ? '/?lang=en' : '/?lang=zh');
  }
  if (pathname !== '/') return html(missingPage(english), 404);
  const { deliveries, orders, refunds, nextCall, nextRefund } = context;
  const lists = { orders: orders.newest(30), refundsOf: refunds.of, deliveriesOf: deliveries.of };
  return html(frontPage({ english, ...lists, nextCall, nextRefund }));
};

const serveCall = (context: Context, incoming: Incoming): Reply | 'hang_up' => {
  const fault = context.nextCall;
  context.nextCall = 'none';
  if (fault === 'timeout_before') return 'hang_up';
  if (fault === 'throttled') return signed(context, error(429, 'FREQUENCY_LIMITED', '频率超限'));
  if (fault === 'system_error') return signed(context, error(500, 'SYSTEM_ERROR', '系统异常，请稍后重试'));
  const why = context.verify(incoming);
  // Unsigned: they do not know yet whose it is.
  if (why !== null) return error(401, 'SIGN_ERROR', why);
  const { keys, clock } = context;
  const nextFault = (): RefundFault => {
    const next = context.nextRefund;
    context.nextRefund = 'none';
    return next;
  };
  const answer = serveInterface({ ...context, nextFault, origin: () => context.origin }, incoming);
  if (fault === 'timeout_after_success') return 'hang_up';
  if (fault === 'unsigned') return answer;
  const reply = signed(context, answer);
  if (fault !== 'bad_signature') return reply;
  return {
    ...reply,
    headers: { ...reply.headers, ...signatureHeaders(keys, context.keyMode, 'something else', clock()) },
  };
};

const signed = ({ keys, keyMode, clock }: Context, reply: Reply): Reply => ({
  ...reply,
  headers: { ...reply.headers, ...signatureHeaders(keys, keyMode, reply.body ?? '', clock()) },
});

const sound: CallbackPlan = { copies: 1, waitMs: 0, damage: null };

const servePay = (context: Context, incoming: Incoming, code: string): Reply => {
  const english = isEnglish(incoming);
  const order = context.orders.byCode(code);
  if (!order) return html(missingPage(english), 404);
  const now = context.clock();
  if (incoming.method !== 'POST') {
    return html(
      payPage({
        english,
        order,
        refunds: context.refunds.of(order),
        now,
        cancelled: incoming.url.searchParams.has('cancelled'),
      }),
    );
  }
  const form = new URLSearchParams(incoming.body);
  const back = `/pay/${code}?lang=${english ? 'en' : 'zh'}`;
  if (form.get('action') !== 'pay') return seeOther(`${back}&cancelled`);
  const fault = faultOf(form.get('fault') ?? 'none');
  const payable = order.state === 'NOTPAY' && order.expiresAt > now;
  if (payable || (fault.evenClosed && order.state !== 'SUCCESS')) {
    const told = { total: order.total, currency: 'CNY', mchid: order.mchid, ...fault.told?.(order) };
    const paid = context.orders.pay(order, told);
    const about = {
      number: paid.number,
      url: paid.notifyUrl,
      event: 'TRANSACTION.SUCCESS',
      type: 'transaction',
    } as const;
    const text = JSON.stringify(transactionOf(paid));
    context.deliveries.announce({ ...about, text }, { ...sound, ...fault.callback });
  }
  return seeOther(back);
};
