import { html, type Incoming, isEnglish, type Reply, seeOther } from '../http.ts';
import type { Delivery } from './deliveries.ts';
import { type Arranged, type Fault, faultOf } from './faults.ts';
import { frontPage, missingPage, type Provider, payPage, type SeenOrder } from './pages.ts';

/** A provider as a person meets it: its orders, and paying one. */
export interface Desk {
  readonly provider: Provider;
  readonly arranged: Arranged;
  readonly clock: () => number;
  readonly newest: () => readonly SeenOrder[];
  readonly deliveriesOf: (number: string) => readonly Delivery[];
  /** The order of a pay page, which a person looks at from now on. */
  readonly arriveAt: (code: string) => SeenOrder | undefined;
  readonly pay: (order: SeenOrder, fault: Fault) => void;
  /** Where the merchant wants the payer to go on after a pay page at that address. */
  readonly backOf: (order: SeenOrder, url: URL) => string | null;
}

/** The pages for a person: `/` with the orders and what goes wrong next, `/pay/<code>` to pay. Null where it is another address. */
export const servePerson = (desk: Desk, incoming: Incoming): Reply | null => {
  const { pathname } = incoming.url;
  const english = isEnglish(incoming);
  if (pathname.startsWith('/pay/')) return servePay(desk, incoming, pathname.slice('/pay/'.length), english);
  if (pathname === '/faults' && incoming.method === 'POST') {
    desk.arranged.arrange(new URLSearchParams(incoming.body));
    return seeOther(english ? '/?lang=en' : '/?lang=zh');
  }
  if (pathname !== '/') return null;
  const { provider, deliveriesOf } = desk;
  return html(frontPage({ provider, english, orders: desk.newest(), deliveriesOf, ...desk.arranged.now() }));
};

export const missing = ({ provider }: Desk, incoming: Incoming): Reply =>
  html(missingPage(provider, isEnglish(incoming)), 404);

const servePay = (desk: Desk, incoming: Incoming, code: string, english: boolean): Reply => {
  const order = desk.arriveAt(code);
  if (!order) return missing(desk, incoming);
  const { url } = incoming;
  const cancelled = url.searchParams.has('cancelled');
  for (const own of ['lang', 'cancelled']) url.searchParams.delete(own);
  const path = url.pathname + url.search;
  const now = desk.clock();
  if (incoming.method !== 'POST') {
    const { provider } = desk;
    return html(payPage({ provider, english, order, path, now, cancelled, back: desk.backOf(order, url) }));
  }
  const form = new URLSearchParams(incoming.body);
  const again = `${path}${url.search === '' ? '?' : '&'}lang=${english ? 'en' : 'zh'}`;
  if (form.get('action') !== 'pay') return seeOther(`${again}&cancelled`);
  const fault = faultOf(form.get('fault'));
  const payable = order.state === 'unpaid' && order.expiresAt > now;
  if (payable || (fault.evenClosed && order.state !== 'paid')) desk.pay(order, fault);
  return seeOther(again);
};
