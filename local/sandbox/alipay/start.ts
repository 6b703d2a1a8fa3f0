import { html, type Incoming, listen, type Reply, seeOther } from '../http.ts';
import { deliveriesIn } from '../payment/deliveries.ts';
import { type Arranged, arranged, type Fault, type RefundFault, refundFaults, sound } from '../payment/faults.ts';
import type { Provider, SeenOrder } from '../payment/pages.ts';
import { type Desk, missing, servePerson } from '../payment/person.ts';
import { refundEnds } from '../payment/refund-ends.ts';
import { type Answer, no } from './answers.ts';
import { billShelf } from './bill-shelf.ts';
import { billOf } from './bills.ts';
import type { Gateway } from './context.ts';
import { askedOf, contentOf, parametersOf, prepared, serveGateway, whyRefused } from './gateway.ts';
import { credentialsOf, keysIn } from './keys.ts';
import { alipayCourier, noticeOf, returnAddress } from './notices.ts';
import { refundsIn, type SandboxRefund } from './refunds.ts';
import { signedAnswer } from './signing.ts';
import { type SandboxTrade, statusOf, tradesIn } from './trades.ts';

export interface AlipaySandboxOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** Keys, trades and callbacks under way are kept there. */
  readonly dataDir: string;
  /** Epoch milliseconds. */
  readonly clock?: () => number;
  /** Pace of callbacks and their retries: 1 is the provider's. */
  readonly timeScale?: number;
  /** A tenth of how long a slow refund takes. */
  readonly processingMs?: number;
}

interface Context {
  readonly desk: Desk;
  readonly gateway: Gateway;
  readonly arranged: Arranged;
}

/** What goes wrong here: amounts have no currency, and nobody probes signatures. */
const provider: Provider = {
  name: { zh: '支付宝沙箱', en: 'Alipay sandbox' },
  payFaults: [
    'none',
    'duplicate',
    'drop',
    'delay',
    'bad_signature',
    'tampered',
    'wrong_amount',
    'wrong_merchant',
    'pay_after_close',
  ],
  refundFaults: ['none', 'drop', 'duplicate', 'slow', 'not_enough'] satisfies RefundFault[],
};

/**
 * Alipay's open platform on this machine: the signed gateway, a page where a person pays (or orders a fault), the signed way back, callbacks
 * and bills. One difference from the provider: `qr_code` is the address of that page, which any browser opens.
 */
export const startAlipaySandbox = async (options: AlipaySandboxOptions) => {
  const { dataDir, clock = Date.now, timeScale = 1, processingMs = 2_000 } = options;
  const keys = keysIn(dataDir);
  const deliveries = deliveriesIn({ dataDir, clock, timeScale }, alipayCourier(keys, clock));
  const [trades, refunds, plan] = [tradesIn(dataDir, clock), refundsIn(dataDir), arranged()];
  const tell = (trade: SandboxTrade, fault: Pick<Fault, 'callback'>, refund?: SandboxRefund): void => {
    if (trade.notifyUrl === null) return;
    const text = noticeOf(keys, trade, refunds, clock(), refund);
    const announced = { number: trade.number, url: trade.notifyUrl, text, topic: 'trade_status_sync' };
    deliveries.announce(announced, { ...sound, ...fault.callback });
  };
  const returned = (refund: SandboxRefund): void => {
    const trade = trades.byNumber(refund.tradeNumber);
    if (trade) tell(trade, refundFaults[refund.fault], refund);
  };
  const ends = refundEnds(refunds.processing(), (refund) => returned(refunds.settle(refund)), clock);
  let own = '';
  const gateway: Gateway = {
    keys,
    trades,
    refunds,
    bills: billShelf(clock),
    clock,
    processingMs,
    nextFault: plan.takeRefund,
    begun: ends.later,
    returned,
    origin: () => own,
  };
  const desk: Desk = {
    provider,
    arranged: plan,
    clock,
    newest: () =>
      trades
        .all()
        .toSorted((a, b) => b.createdAt - a.createdAt)
        .slice(0, 30)
        .map((trade) => seen(gateway, trade)),
    deliveriesOf: deliveries.of,
    arriveAt: (code) => {
      const trade = trades.byCode(code);
      return trade && seen(gateway, trades.arrive(trade));
    },
    pay: ({ number }, fault) => {
      const trade = trades.byNumber(number);
      if (!trade) return;
      const { total = trade.total, currency = 'CNY', merchant } = fault.told ?? {};
      const seller = merchant === undefined ? keys.sellerId : '2088999999999999';
      tell(trades.pay(trade, { total, currency, merchant: seller }), fault);
    },
    backOf: ({ number }) => {
      const trade = trades.byNumber(number);
      return trade ? returnAddress(keys, trade, clock()) : null;
    },
  };
  const { origin, stop } = await listen(options.port, (incoming) => serve({ desk, gateway, arranged: plan }, incoming));
  own = origin;
  return {
    origin,
    /** The text of the parameter `payment/alipay`. */
    credentials: credentialsOf(keys),
    stop: () => {
      ends.stop();
      deliveries.stop();
      return stop();
    },
  };
};

export type AlipaySandbox = Awaited<ReturnType<typeof startAlipaySandbox>>;

const states = { WAIT_BUYER_PAY: 'unpaid', TRADE_SUCCESS: 'paid', TRADE_CLOSED: 'closed' } as const;

const seen = ({ keys, refunds, clock }: Gateway, trade: SandboxTrade): SeenOrder => ({
  ...trade,
  description: trade.subject,
  merchant: keys.sellerId,
  // What is over shows as such by its time; only a merchant closes.
  state: trade.paid
    ? 'paid'
    : trade.closed
      ? 'closed'
      : states[statusOf({ ...trade, expiresAt: clock() + 1 }, 0, clock())],
  paid: trade.paid?.total ?? null,
  refunds: refunds.of(trade).map(({ amount, done }) => ({ refund: amount, state: done ? 'succeeded' : 'processing' })),
});

const serve = (context: Context, incoming: Incoming): Reply | 'hang_up' => {
  const { desk, gateway } = context;
  const { pathname } = incoming.url;
  if (pathname === '/gateway.do') return serveCall(context, incoming);
  if (pathname.startsWith('/bills/')) return bill(gateway, pathname.slice('/bills/'.length));
  return servePerson(desk, incoming) ?? missing(desk, incoming);
};

const bill = (gateway: Gateway, token: string): Reply => {
  const day = gateway.bills.dayOf(token);
  if (day === null) return html('<!doctype html><title>下载链接已失效</title><p>下载链接已失效', 403);
  return { status: 200, headers: { 'content-type': 'application/zip' }, body: billOf(gateway, day) };
};

const serveCall = (context: Context, incoming: Incoming): Reply | 'hang_up' => {
  const { gateway } = context;
  const parameters = parametersOf(incoming);
  if (!parameters) return html('<!doctype html><title>参数重复</title><p>参数重复', 400);
  const method = parameters.get('method') ?? '';
  const refused = whyRefused(gateway, parameters);
  if (/\.(page|wap)\.pay$/.test(method)) return enterPage(context, parameters, refused);
  const fault = context.arranged.takeCall();
  if (fault === 'timeout_before') return 'hang_up';
  if (fault === 'throttled') return answer(context, method, no('isv.app-call-limited', '应用调用次数超限'));
  if (fault === 'system_error') return answer(context, method, no('ACQ.SYSTEM_ERROR', '系统繁忙'));
  if (refused) return answer(context, method, refused);
  const given = serveGateway(gateway, parameters);
  if (fault === 'timeout_after_success') return 'hang_up';
  if (fault === 'unsigned') return answer(context, method, { ...given, isSigned: false });
  const reply = answer(context, method, given);
  // A signature of something else.
  return fault === 'bad_signature' ? { ...reply, body: String(reply.body).replace('"msg":"', '"msg":"!') } : reply;
};

/** The payer's browser arrives with the merchant's signed request. */
const enterPage = (context: Context, parameters: ReadonlyMap<string, string>, refused: Answer | null): Reply => {
  const { gateway } = context;
  const way = parameters.get('method') === 'alipay.trade.wap.pay' ? 'wap' : 'page';
  const asked = refused ?? askedOf(parameters, contentOf(parameters), way, gateway.clock());
  const wrong = (why: unknown): Reply =>
    html(`<!doctype html><title>错误</title><p>${String(why).replaceAll('<', '')}`, 400);
  if (typeof asked === 'string') return wrong(asked);
  if ('response' in asked) return wrong(asked.response.sub_code);
  const trade = prepared(gateway, asked);
  if ('response' in trade && !gateway.trades.byNumber(asked.number)) return wrong(trade.response.sub_code);
  // Paid or closed meanwhile: its page says so.
  const { code } = gateway.trades.byNumber(asked.number) ?? {};
  return code === undefined ? wrong('ACQ.TRADE_NOT_EXIST') : seeOther(`/pay/${code}`);
};

const answer = ({ gateway }: Context, method: string, { response, isSigned }: Answer): Reply => {
  const name = `${method.replaceAll('.', '_')}_response`;
  const body = isSigned
    ? signedAnswer(name, response, gateway.keys.platform.privateKey)
    : JSON.stringify({ [name]: response });
  return { status: 200, headers: { 'content-type': 'text/html;charset=utf-8' }, body };
};
