import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod/mini';
import { quoteCart } from '../../contracts/cart/quote-cart.ts';
import { getProduct } from '../../contracts/catalogue/get-product.ts';
import { getOrder } from '../../contracts/orders/get-order.ts';
import { placeOrder } from '../../contracts/orders/place-order.ts';
import { startPayment } from '../../contracts/payments/start-payment.ts';
import { type SubscriptionRow, subscriptions } from '../../contracts/subscriptions.ts';
import { folderWith, removeFolder, startShop } from '../bench/http/shop.ts';
import { eventually } from '../deploy-tier/checks.ts';
import { Visitor } from '../deploy-tier/visitor.ts';

/**
 * `node tools/cost/count.ts [--list]`: what one order calls, counted on a shop on this machine: found by search, looked at, put into the cart,
 * ordered, paid by WeChat Pay, seen by the shopper, shipped by the merchant (who is signed in) and scanned once. Writes order-calls.json;
 * `--list` prints every call with its units.
 */
const address = {
  name: '张三',
  phone: '13800138000',
  province: '广东省',
  city: '深圳市',
  district: '南山区',
  street: '科技园路 1 号',
};
/** As the pay page asks (web/storefront/shell/use-payment.ts); a payer takes some ten seconds. */
const askedWhilePaying = { times: 4, everyMs: 2_500 };

const line = z.object({
  service: z.string(),
  operation: z.string(),
  events: z.number(),
  read: z.optional(z.number()),
  write: z.optional(z.number()),
  what: z.optional(z.unknown()),
  body: z.optional(z.unknown()),
});
type Call = z.infer<typeof line>;

const entries = z.object({ Entries: z.array(z.object({ DetailType: z.string() })) });
const rows: readonly SubscriptionRow[] = Object.values(subscriptions);
const listeners = (via: SubscriptionRow['via'], type: string): number =>
  rows.filter((row) => row.via === via && row.on.some((name) => name === type)).length;

const { folder, catalogue } = folderWith(60);
const file = join(folder, 'calls.jsonl');
writeFileSync(file, '');
const callsSoFar = (): Call[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((text) => text !== '')
    .map((text) => line.parse(JSON.parse(text)));

/** Until nothing more is called: the consumers of all events have run. */
const quiet = async (): Promise<void> => {
  for (let before = -1; before !== callsSoFar().length; ) {
    before = callsSoFar().length;
    await pause(2_500);
  }
};

const payAt = async (qr: string): Promise<void> => {
  const paid = await fetch(qr, {
    method: 'POST',
    body: new URLSearchParams({ action: 'pay', fault: 'none' }),
    redirect: 'manual',
  });
  if (paid.status !== 303) throw new Error(`the sandbox answered ${paid.status}`);
};

const shopperOrders = async (shopper: Visitor, handle: string): Promise<string> => {
  for (const page of ['/', '/search?q=%E8%A3%99', `/p/${handle}`]) await shopper.ask('GET', page);
  const { product } = await shopper.get(`/api/products/${handle}`, getProduct.reply);
  const lines = [{ sku: product.variants[0]?.sku ?? '', quantity: 1 }];
  await shopper.post('/api/cart/quote', { lines }, 200, quoteCart.reply);
  const { totals } = await shopper.post('/api/cart/quote', { lines, province: address.province }, 200, quoteCart.reply);
  const wish = { lines, address, expectedTotal: totals.total };
  const { order } = await shopper.post('/api/orders', wish, 201, placeOrder.reply);
  return order.id;
};

const shopperPays = async (shopper: Visitor, orderId: string): Promise<void> => {
  const path = `/api/orders/${orderId}/payments`;
  const { payment } = await shopper.post(path, { channel: 'wechat' }, 201, startPayment.reply);
  if (payment.next?.kind !== 'qr') throw new Error('there is no code to scan');
  for (let n = 0; n < askedWhilePaying.times; n++) {
    await pause(askedWhilePaying.everyMs);
    await shopper.ask('GET', `/api/payments/${payment.id}`);
  }
  await payAt(payment.next.text);
  await quiet();
  await shopper.ask('GET', `/api/payments/${payment.id}`);
};

const merchantShips = async (merchant: Visitor, orderId: string): Promise<void> => {
  await merchant.ask('GET', '/api/admin/orders?view=to_ship');
  await merchant.ask('GET', `/api/admin/orders/${orderId}`);
  const shipped = await merchant.ask('POST', `/api/admin/orders/${orderId}/shipments`, {
    carrier: 'sf',
    waybill: 'SF1234567890123',
  });
  if (shipped.status !== 201) throw new Error(`shipping answered ${shipped.status}: ${shipped.text}`);
};

const oneOrder = async (shopper: Visitor, merchant: Visitor): Promise<void> => {
  const handle =
    (await (await shopper.ask('GET', '/api/products?limit=1')).text.match(/"handle":"([^"]+)"/))?.[1] ?? '';
  const orderId = await shopperOrders(shopper, handle);
  await quiet();
  await shopperPays(shopper, orderId);
  const seen = () => shopper.get(`/api/orders/${orderId}`, getOrder.reply);
  if ((await seen()).order.state !== 'paid') throw new Error('the order is not paid');
  await shopper.ask('GET', '/api/messages');
  await merchantShips(merchant, orderId);
  await quiet();
  const scanned = (await seen()).shipments[0]?.tracking[0];
  if (!scanned) await eventually(60_000, async () => (await seen()).shipments[0]?.tracking[0] ?? null, 'a scan');
};

/** What a laptop does by the clock or in place of the stream: asking the outbox what is unpublished, and what is due. */
const byTheClock = ({ operation, what }: Call): boolean =>
  operation === 'Query' && Array.isArray(what) && /^(OUTBOX|DUE#)/.test(String(what[0]));

const summed = (calls: readonly Call[], httpRequests: number): object => {
  const total = (of: (call: Call) => number) => calls.reduce((n, call) => n + of(call), 0);
  const published = calls
    .filter((call) => call.operation === 'PutEvents')
    .map((call) => entries.parse(call.body).Entries.map((e) => e.DetailType));
  const told = published.flat();
  const count = (via: SubscriptionRow['via']) => told.reduce((n, type) => n + listeners(via, type), 0);
  return {
    what: 'one order from search to paid, shipped and first scanned, its shopper and its merchant looking at it: node tools/cost/count.ts',
    countedOn: new Date().toISOString().slice(0, 10),
    httpRequests,
    // The consumers, and the publisher that the table's stream wakes.
    invocations: httpRequests + count('invoke') + count('queue') + published.length,
    writeUnits: total((call) => call.write ?? 0),
    readUnits: total((call) => call.read ?? 0),
    busEvents: total((call) => call.events),
    // Sent, received and deleted.
    queueRequests: 3 * count('queue'),
    objectReads: calls.filter((call) => call.service === 'S3').length,
  };
};

const list = (calls: readonly Call[]): void => {
  for (const { operation, read, write, what } of calls)
    process.stdout.write(
      `${String(read ?? '').padStart(5)} r ${String(write ?? '').padStart(5)} w  ${operation}  ${JSON.stringify(what ?? '')}\n`,
    );
};

try {
  const shop = await startShop(folder, catalogue, {
    preload: resolve(import.meta.dirname, 'count-calls.cjs'),
    env: { COUNT_CALLS: file, COUNT_CALLS_WHOLE: 'yes' },
  });
  try {
    const origin = `http://127.0.0.1:${shop.port}`;
    const [shopper, merchant] = [new Visitor(origin), new Visitor(origin)];
    const staff = JSON.parse(readFileSync(join(shop.dataDir, 'staff.json'), 'utf8')) as object;
    await merchant.ask('POST', '/api/staff/session', staff);
    await quiet();
    const [before, askedBefore] = [callsSoFar().length, shopper.asked + merchant.asked];
    await oneOrder(shopper, merchant);
    await quiet();
    const calls = callsSoFar()
      .slice(before)
      .filter((call) => !byTheClock(call));
    if (process.argv.includes('--list')) list(calls);
    // Two callbacks come without a visitor: the payment's and the carrier's first.
    const counted = summed(calls, shopper.asked + merchant.asked - askedBefore + 2);
    writeFileSync(resolve(import.meta.dirname, 'order-calls.json'), `${JSON.stringify(counted, null, 2)}\n`);
    process.stdout.write(`${JSON.stringify(counted, null, 2)}\n`);
  } finally {
    await shop.stop();
  }
} finally {
  removeFolder(folder);
}
