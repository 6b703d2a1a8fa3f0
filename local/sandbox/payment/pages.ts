import { type Bilingual, inLocale } from '../../../contracts/values/locale.ts';
import { escaped, page, yuan } from '../look.ts';
import type { Delivery } from './deliveries.ts';
import { type CallFault, callFaults, payFaults, type RefundFault, refundFaults } from './faults.ts';
import type { SandboxOrder } from './orders.ts';
import type { SandboxRefund } from './refunds.ts';

const words = {
  name: { zh: '微信支付沙箱', en: 'WeChat Pay sandbox' },
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
    zh: '还没有订单。到店里下一单，选微信支付，再回来看。',
    en: 'No orders yet. Place one in the shop, choose WeChat Pay, and come back.',
  },
  nextCall: { zh: '下一次接口调用', en: 'The next call of the interface' },
  nextRefund: { zh: '下一笔退款', en: 'The next refund' },
  refund: { zh: '退款', en: 'Refund' },
  set: { zh: '安排', en: 'Arrange' },
  notFound: { zh: '没有这个付款码', en: 'There is no such code' },
  callbacks: { zh: '回调', en: 'callbacks' },
} as const satisfies Record<string, Bilingual>;

const states: Record<SandboxOrder['state'], { text: Bilingual; tag: string }> = {
  NOTPAY: { text: { zh: '未支付', en: 'Unpaid' }, tag: 'warn' },
  SUCCESS: { text: { zh: '已支付', en: 'Paid' }, tag: 'ok' },
  CLOSED: { text: { zh: '已关闭', en: 'Closed' }, tag: '' },
};

const refundStates: Record<SandboxRefund['status'], { text: Bilingual; tag: string }> = {
  PROCESSING: { text: { zh: '退款处理中', en: 'Processing' }, tag: 'warn' },
  SUCCESS: { text: { zh: '已退款', en: 'Refunded' }, tag: 'ok' },
  CLOSED: { text: { zh: '退款关闭', en: 'Closed' }, tag: '' },
  ABNORMAL: { text: { zh: '退款异常', en: 'Abnormal' }, tag: 'warn' },
};

type Say = (text: Bilingual) => string;
const sayer =
  (english: boolean): Say =>
  (text) =>
    escaped(inLocale(text, english ? 'en' : 'zh-CN'));

const scan = `<span class="mark"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 8V5.500A1.500 1.500 0 0 1 5.500 4H8M16 4h2.500A1.500 1.500 0 0 1 20 5.500V8M20 16v2.500a1.500 1.500 0 0 1-1.500 1.500H16M8 20H5.500A1.500 1.500 0 0 1 4 18.500V16M7.500 12h9"/></svg></span>`;
const tick = `<div class="seal"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="m5 12.500 4.500 4.500L19 7.500"/></svg></div>`;
const dash = `<div class="seal off"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 12h12"/></svg></div>`;

const top = (say: Say, english: boolean, path: string, wide = ''): string =>
  `<header class="${wide}"><b>${scan}${say(words.name)}</b><a href="${path}?lang=${english ? 'zh' : 'en'}" lang="${english ? 'zh-CN' : 'en'}">${say(words.other)}</a></header>`;

const clockTime = (ms: number): string => new Date(ms + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

const facts = (say: Say, order: SandboxOrder): string => `<dl>
${order.state === 'NOTPAY' ? '' : `<div><dt>${say(words.goods)}</dt><dd>${escaped(order.description)}</dd></div>`}
<div><dt>${say(words.merchant)}</dt><dd>${escaped(order.mchid)}</dd></div>
<div><dt>${say(words.number)}</dt><dd class="small">${escaped(order.number)}</dd></div>
${order.state === 'NOTPAY' ? `<div><dt>${say(words.until)}</dt><dd>${clockTime(order.expiresAt)}</dd></div>` : ''}
</dl>`;

const refundRows = (say: Say, refunds: readonly SandboxRefund[]): string =>
  refunds
    .map(
      ({ status, refund }) =>
        `<div class="row"><span class="tag ${refundStates[status].tag}">${say(refundStates[status].text)}</span><span class="small">${say(words.refund)} ${yuan(refund)}</span></div>`,
    )
    .join('');

const faultChoices = (say: Say, lead: string): string =>
  Object.entries(payFaults)
    .map(([name, fault]) => {
      const chosen = name === lead ? ' checked' : '';
      return `<label class="choice"><input type="radio" name="fault" value="${name}"${chosen}><span>${say(fault.text)}</span></label>`;
    })
    .join('');

const payForm = (say: Say, order: SandboxOrder, lang: string, shut: boolean): string => `
<form method="post" action="/pay/${order.code}?lang=${lang}">
${
  shut
    ? ''
    : `<button class="btn" name="action" value="pay">${say(words.pay)}&nbsp;${yuan(order.total)}</button>
<button class="btn quiet" name="action" value="cancel">${say(words.cancel)}</button>`
}
<details><summary>${say(words.fault)}</summary><fieldset><legend class="dim">${say(words.choose)}</legend>
${faultChoices(say, shut ? 'pay_after_close' : 'none')}</fieldset>
${shut ? `<button class="btn quiet" name="action" value="pay">${say(words.pay)}</button>` : ''}</details>
</form>`;

export interface PayPage {
  readonly english: boolean;
  readonly order: SandboxOrder;
  readonly refunds: readonly SandboxRefund[];
  readonly now: number;
  readonly cancelled: boolean;
}

/** Where the payer's phone would be after the scan. */
export const payPage = ({ english, order, refunds, now, cancelled }: PayPage): string => {
  const say = sayer(english);
  const lang = english ? 'en' : 'zh';
  const over = order.state === 'NOTPAY' && order.expiresAt <= now;
  const shut = order.state === 'CLOSED' || over;
  const head =
    order.state === 'SUCCESS'
      ? `${tick}<h1 class="word">${say(words.paid)}</h1><p class="sub">${yuan(order.paid?.total ?? 0)}</p>`
      : shut
        ? `${dash}<h1 class="word">${say(over ? words.over : words.closed)}</h1><p class="sub">${say(words.closedText)}</p>`
        : `<p class="dim">${escaped(order.description)}</p><h1>${yuan(order.total)}</h1>`;
  const foot =
    order.state === 'SUCCESS' ? `<p class="note">${say(words.paidText)}</p>` : payForm(say, order, lang, shut);
  const body = `${top(say, english, `/pay/${order.code}`)}
<main><section class="card"><div class="center">${head}</div>
${cancelled && !shut ? `<p class="note warn" role="status">${say(words.cancelled)}</p>` : ''}
${facts(say, order)}${refundRows(say, refunds)}${foot}</section></main>
<footer>${say(words.play)}</footer>`;
  return page({
    english,
    title: `${inLocale(words.pay, english ? 'en' : 'zh-CN')} · ${inLocale(words.name, english ? 'en' : 'zh-CN')}`,
    body,
  });
};

export interface FrontPage {
  readonly english: boolean;
  readonly orders: readonly SandboxOrder[];
  readonly refundsOf: (order: SandboxOrder) => readonly SandboxRefund[];
  readonly deliveriesOf: (number: string) => readonly Delivery[];
  readonly nextCall: CallFault;
  readonly nextRefund: RefundFault;
}

const chosen = (name: string, text: string, present: string): string =>
  `<option value="${name}"${name === present ? ' selected' : ''}>${text}</option>`;

export const frontPage = ({ english, orders, refundsOf, deliveriesOf, nextCall, nextRefund }: FrontPage): string => {
  const say = sayer(english);
  const lang = english ? 'en' : 'zh';
  const rows = orders.map((order) => orderRow(say, order, refundsOf(order), deliveriesOf(order.number), lang)).join('');
  const options = Object.entries(callFaults)
    .map(([name, text]) => chosen(name, say(text), nextCall))
    .join('');
  const refundOptions = Object.entries(refundFaults)
    .map(([name, { text }]) => chosen(name, say(text), nextRefund))
    .join('');
  const body = `${top(say, english, '/', 'wide')}
<main class="wide"><section class="card"><h1 class="list-title">${say(words.orders)}</h1>
${rows === '' ? `<p class="dim">${say(words.none)}</p>` : `<ul class="list">${rows}</ul>`}</section>
<section class="card"><form method="post" action="/faults?lang=${lang}" class="row apart">
<div><h2><label for="fault">${say(words.nextCall)}</label></h2><select id="fault" name="fault">${options}</select></div>
<div><h2><label for="refund">${say(words.nextRefund)}</label></h2><select id="refund" name="refund">${refundOptions}</select></div>
<button class="btn small">${say(words.set)}</button></form></section></main>
<footer class="wide">${say(words.play)}</footer>`;
  return page({ english, title: inLocale(words.name, english ? 'en' : 'zh-CN'), body, live: true });
};

const orderRow = (
  say: Say,
  order: SandboxOrder,
  refunds: readonly SandboxRefund[],
  deliveries: readonly Delivery[],
  lang: string,
): string => {
  const { text, tag } = states[order.state];
  const arrived = deliveries.filter((d) => d.state === 'acknowledged').length;
  const callbacks =
    deliveries.length > 0
      ? `<span class="dim small">${say(words.callbacks)} ${arrived}/${deliveries.length}</span>`
      : '';
  return `<li><div class="row apart"><a href="/pay/${order.code}?lang=${lang}">${escaped(order.description)}</a>${yuan(order.total)}</div>
<div class="row"><span class="tag ${tag}">${say(text)}</span><span class="dim small">${clockTime(order.createdAt)}</span>${callbacks}</div>${refundRows(say, refunds)}</li>`;
};

export const missingPage = (english: boolean): string => {
  const say = sayer(english);
  const body = `${top(say, english, '/')}<main><section class="card center">${dash}<h1 class="word">${say(words.notFound)}</h1></section></main>`;
  return page({ english, title: inLocale(words.notFound, english ? 'en' : 'zh-CN'), body });
};
