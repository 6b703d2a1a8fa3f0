import { type Bilingual, inLocale } from '../../../contracts/values/locale.ts';
import { escaped, page, yuan } from '../look.ts';
import type { Delivery } from './deliveries.ts';
import { type CallFault, callFaults, type PayFault, payFaults, type RefundFault, refundFaults } from './faults.ts';

/** What a provider's pages say that the others' do not. */
export interface Provider {
  readonly name: Bilingual;
  /** What may go wrong with a payment there. */
  readonly payFaults: readonly PayFault[];
  readonly refundFaults: readonly RefundFault[];
}

/** An order as a person sees it at any provider. Amounts in fen, times in epoch milliseconds. */
export interface SeenOrder {
  readonly number: string;
  /** The path of its pay page. */
  readonly code: string;
  readonly description: string;
  readonly merchant: string;
  readonly total: number;
  readonly expiresAt: number;
  readonly createdAt: number;
  readonly state: 'unpaid' | 'paid' | 'closed';
  readonly paid: number | null;
  readonly refunds: readonly SeenRefund[];
}

export interface SeenRefund {
  readonly refund: number;
  readonly state: 'processing' | 'succeeded' | 'closed' | 'abnormal';
}

const words = {
  pay: { zh: '付款', en: 'Pay' },
  goods: { zh: '商品', en: 'Goods' },
  merchant: { zh: '收款商户', en: 'Merchant' },
  number: { zh: '商户单号', en: 'Order number' },
  until: { zh: '付款截止', en: 'Pay before' },
  cancel: { zh: '取消', en: 'Cancel' },
  paid: { zh: '付款成功', en: 'Paid' },
  paidText: {
    zh: '可以关掉这一页了，商家的页面会自己更新。',
    en: 'You may close this page; the shop’s page updates by itself.',
  },
  closed: { zh: '订单已关闭', en: 'The order is closed' },
  over: { zh: '付款时间已过', en: 'The time to pay is over' },
  closedText: {
    zh: '商家已经不再收这笔钱，请回商家页面重新下单。',
    en: 'The merchant no longer takes this payment. Please order again in the shop.',
  },
  cancelled: {
    zh: '没有付款。订单还在，想好了可以再付。',
    en: 'Nothing was paid. The order is still there whenever you are ready.',
  },
  fault: { zh: '安排一个意外', en: 'Order a fault' },
  choose: { zh: '选一个，再点付款', en: 'Choose one, then pay' },
  play: { zh: '本机演练用，不动真钱。', en: 'For rehearsal on this machine; no real money moves.' },
  other: { zh: 'English', en: '中文' },
  orders: { zh: '最近的订单', en: 'Recent orders' },
  none: {
    zh: '还没有订单。到店里下一单，用它付款，再回来看。',
    en: 'No orders yet. Place one in the shop, choose to pay by this, and come back.',
  },
  nextCall: { zh: '下一次接口调用', en: 'The next call of the interface' },
  nextRefund: { zh: '下一笔退款', en: 'The next refund' },
  refund: { zh: '退款', en: 'Refund' },
  set: { zh: '安排', en: 'Arrange' },
  notFound: { zh: '没有这个付款码', en: 'There is no such code' },
  back: { zh: '返回商家', en: 'Back to the shop' },
  callbacks: { zh: '回调', en: 'callbacks' },
} as const satisfies Record<string, Bilingual>;

const states: Record<SeenOrder['state'], { text: Bilingual; tag: string }> = {
  unpaid: { text: { zh: '未支付', en: 'Unpaid' }, tag: 'warn' },
  paid: { text: { zh: '已支付', en: 'Paid' }, tag: 'ok' },
  closed: { text: { zh: '已关闭', en: 'Closed' }, tag: '' },
};

const refundStates: Record<SeenRefund['state'], { text: Bilingual; tag: string }> = {
  processing: { text: { zh: '退款处理中', en: 'Processing' }, tag: 'warn' },
  succeeded: { text: { zh: '已退款', en: 'Refunded' }, tag: 'ok' },
  closed: { text: { zh: '退款关闭', en: 'Closed' }, tag: '' },
  abnormal: { text: { zh: '退款异常', en: 'Abnormal' }, tag: 'warn' },
};

type Say = (text: Bilingual) => string;
const sayer =
  (english: boolean): Say =>
  (text) =>
    escaped(inLocale(text, english ? 'en' : 'zh-CN'));

const scan = `<span class="mark"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 8V5.500A1.500 1.500 0 0 1 5.500 4H8M16 4h2.500A1.500 1.500 0 0 1 20 5.500V8M20 16v2.500a1.500 1.500 0 0 1-1.500 1.500H16M8 20H5.500A1.500 1.500 0 0 1 4 18.500V16M7.500 12h9"/></svg></span>`;
const tick = `<div class="seal"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="m5 12.500 4.500 4.500L19 7.500"/></svg></div>`;
const dash = `<div class="seal off"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 12h12"/></svg></div>`;

/** `path` with its query, if any. */
const inLanguage = (path: string, english: boolean): string =>
  `${path}${path.includes('?') ? '&' : '?'}lang=${english ? 'en' : 'zh'}`;

const top = (say: Say, { name }: Provider, english: boolean, path: string, wide = ''): string =>
  `<header class="${wide}"><b>${scan}${say(name)}</b><a href="${escaped(inLanguage(path, !english))}" lang="${english ? 'zh-CN' : 'en'}">${say(words.other)}</a></header>`;

const clockTime = (ms: number): string => new Date(ms + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

const facts = (say: Say, order: SeenOrder): string => `<dl>
${order.state === 'unpaid' ? '' : `<div><dt>${say(words.goods)}</dt><dd>${escaped(order.description)}</dd></div>`}
<div><dt>${say(words.merchant)}</dt><dd>${escaped(order.merchant)}</dd></div>
<div><dt>${say(words.number)}</dt><dd class="small">${escaped(order.number)}</dd></div>
${order.state === 'unpaid' ? `<div><dt>${say(words.until)}</dt><dd>${clockTime(order.expiresAt)}</dd></div>` : ''}
</dl>`;

const refundRows = (say: Say, refunds: readonly SeenRefund[]): string =>
  refunds
    .map(
      ({ state, refund }) =>
        `<div class="row"><span class="tag ${refundStates[state].tag}">${say(refundStates[state].text)}</span><span class="small">${say(words.refund)} ${yuan(refund)}</span></div>`,
    )
    .join('');

const faultChoices = (say: Say, { payFaults: offered }: Provider, lead: PayFault): string =>
  offered
    .map((name) => {
      const chosen = name === lead ? ' checked' : '';
      return `<label class="choice"><input type="radio" name="fault" value="${name}"${chosen}><span>${say(payFaults[name].text)}</span></label>`;
    })
    .join('');

const payForm = (say: Say, provider: Provider, order: SeenOrder, action: string, shut: boolean): string => `
<form method="post" action="${escaped(action)}">
${
  shut
    ? ''
    : `<button class="btn" name="action" value="pay">${say(words.pay)}&nbsp;${yuan(order.total)}</button>
<button class="btn quiet" name="action" value="cancel">${say(words.cancel)}</button>`
}
<details><summary>${say(words.fault)}</summary><fieldset><legend class="dim">${say(words.choose)}</legend>
${faultChoices(say, provider, shut ? 'pay_after_close' : 'none')}</fieldset>
${shut ? `<button class="btn quiet" name="action" value="pay">${say(words.pay)}</button>` : ''}</details>
</form>`;

export interface PayPage {
  readonly provider: Provider;
  readonly english: boolean;
  readonly order: SeenOrder;
  /** The page's own address: path and query without the language. */
  readonly path: string;
  readonly now: number;
  readonly cancelled: boolean;
  /** Where the merchant wants the payer to go on; null where they only scanned a code. */
  readonly back: string | null;
}

const goBack = (say: Say, back: string | null, kind: string): string =>
  back === null ? '' : `<a class="btn ${kind}" href="${escaped(back)}">${say(words.back)}</a>`;

/** Where the payer's phone would be after the scan, or their browser after it was sent on. */
export const payPage = ({ provider, english, order, path, now, cancelled, back }: PayPage): string => {
  const say = sayer(english);
  const over = order.state === 'unpaid' && order.expiresAt <= now;
  const shut = order.state === 'closed' || over;
  const head =
    order.state === 'paid'
      ? `${tick}<h1 class="word">${say(words.paid)}</h1><p class="sub">${yuan(order.paid ?? 0)}</p>`
      : shut
        ? `${dash}<h1 class="word">${say(over ? words.over : words.closed)}</h1><p class="sub">${say(words.closedText)}</p>`
        : `<p class="dim">${escaped(order.description)}</p><h1>${yuan(order.total)}</h1>`;
  const foot =
    order.state === 'paid'
      ? back === null
        ? `<p class="note">${say(words.paidText)}</p>`
        : goBack(say, back, '')
      : payForm(say, provider, order, inLanguage(path, english), shut) +
        (cancelled || shut ? goBack(say, back, 'quiet') : '');
  const body = `${top(say, provider, english, path)}
<main><section class="card"><div class="center">${head}</div>
${cancelled && !shut && order.state !== 'paid' ? `<p class="note warn" role="status">${say(words.cancelled)}</p>` : ''}
${facts(say, order)}${refundRows(say, order.refunds)}${foot}</section></main>
<footer>${say(words.play)}</footer>`;
  const locale = english ? 'en' : 'zh-CN';
  return page({ english, title: `${inLocale(words.pay, locale)} · ${inLocale(provider.name, locale)}`, body });
};

export interface FrontPage {
  readonly provider: Provider;
  readonly english: boolean;
  readonly orders: readonly SeenOrder[];
  readonly deliveriesOf: (number: string) => readonly Delivery[];
  readonly nextCall: CallFault;
  readonly nextRefund: RefundFault;
}

const chosen = (name: string, text: string, present: string): string =>
  `<option value="${name}"${name === present ? ' selected' : ''}>${text}</option>`;

export const frontPage = ({ provider, english, orders, deliveriesOf, nextCall, nextRefund }: FrontPage): string => {
  const say = sayer(english);
  const rows = orders.map((order) => orderRow(say, order, deliveriesOf(order.number), english)).join('');
  const options = Object.entries(callFaults)
    .map(([name, text]) => chosen(name, say(text), nextCall))
    .join('');
  const refundOptions = provider.refundFaults
    .map((name) => chosen(name, say(refundFaults[name].text), nextRefund))
    .join('');
  const body = `${top(say, provider, english, '/', 'wide')}
<main class="wide"><section class="card"><h1 class="list-title">${say(words.orders)}</h1>
${rows === '' ? `<p class="dim">${say(words.none)}</p>` : `<ul class="list">${rows}</ul>`}</section>
<section class="card"><form method="post" action="${inLanguage('/faults', english)}" class="row apart">
<div><h2><label for="fault">${say(words.nextCall)}</label></h2><select id="fault" name="fault">${options}</select></div>
<div><h2><label for="refund">${say(words.nextRefund)}</label></h2><select id="refund" name="refund">${refundOptions}</select></div>
<button class="btn small">${say(words.set)}</button></form></section></main>
<footer class="wide">${say(words.play)}</footer>`;
  return page({ english, title: inLocale(provider.name, english ? 'en' : 'zh-CN'), body, live: true });
};

const orderRow = (say: Say, order: SeenOrder, deliveries: readonly Delivery[], english: boolean): string => {
  const { text, tag } = states[order.state];
  const arrived = deliveries.filter((d) => d.state === 'acknowledged').length;
  const callbacks =
    deliveries.length > 0
      ? `<span class="dim small">${say(words.callbacks)} ${arrived}/${deliveries.length}</span>`
      : '';
  return `<li><div class="row apart"><a href="${inLanguage(`/pay/${order.code}`, english)}">${escaped(order.description)}</a>${yuan(order.total)}</div>
<div class="row"><span class="tag ${tag}">${say(text)}</span><span class="dim small">${clockTime(order.createdAt)}</span>${callbacks}</div>${refundRows(say, order.refunds)}</li>`;
};

export const missingPage = (provider: Provider, english: boolean): string => {
  const say = sayer(english);
  const body = `${top(say, provider, english, '/')}<main><section class="card center">${dash}<h1 class="word">${say(words.notFound)}</h1></section></main>`;
  return page({ english, title: inLocale(words.notFound, english ? 'en' : 'zh-CN'), body });
};
