import { decideRefund } from '../../contracts/after-sales/decide-refund.ts';
import { requestRefund } from '../../contracts/after-sales/request-refund.ts';
import { quoteCart } from '../../contracts/cart/quote-cart.ts';
import { getProduct } from '../../contracts/catalogue/get-product.ts';
import { shipOrder } from '../../contracts/fulfilment/ship-order.ts';
import { listMessages } from '../../contracts/messages/list-messages.ts';
import type { Message } from '../../contracts/messages/message.ts';
import { getOrder } from '../../contracts/orders/get-order.ts';
import { placeOrder } from '../../contracts/orders/place-order.ts';
import { startPayment } from '../../contracts/payments/start-payment.ts';
import { searchProducts } from '../../contracts/search/search-products.ts';
import { type Checks, eventually } from './checks.ts';
import { enter } from './sign-in.ts';
import type { Visitor } from './visitor.ts';

export interface Owner {
  readonly email: string;
  readonly password: string;
}

const address = {
  name: '张三',
  phone: '13800138000',
  province: '广东省',
  city: '深圳市',
  district: '南山区',
  street: '科技园路 1 号',
};

/** What the payer's phone does: opens the code and pays. */
const payAt = async (qr: string): Promise<void> => {
  const body = new URLSearchParams({ action: 'pay', fault: 'none' });
  const paid = await fetch(qr, { method: 'POST', body, redirect: 'manual' });
  if (paid.status !== 303) throw new Error(`the sandbox answered ${paid.status}`);
};

const orderIs = (shopper: Visitor, id: string, state: string) =>
  eventually(
    60_000,
    async () => {
      const { order } = await shopper.get(`/api/orders/${id}`, getOrder.reply);
      return order.state === state ? order : null;
    },
    `the order is ${state}`,
  );

const told = (shopper: Visitor, kind: Message['kind']) =>
  eventually(
    60_000,
    async () => {
      const { items } = await shopper.get('/api/messages', listMessages.reply);
      return items.find((m) => m.kind === kind) ?? null;
    },
    `a message ${kind}`,
  );

const foundBy = (shopper: Visitor, query: string, meant: string) =>
  eventually(
    120_000,
    async () => {
      const reply = await shopper.get(`/api/search?q=${encodeURIComponent(query)}`, searchProducts.reply);
      return reply.items.find((i) => i.name.includes(meant)) ?? null;
    },
    `${meant} is found by ${query}`,
  );

/** Asked for by the shopper, approved by the owner, paid back by the workflow. */
export const moneyBack = async (
  checks: Checks,
  shopper: Visitor,
  merchant: Visitor,
  orderId: string,
): Promise<void> => {
  const refund = await checks.step('the shopper asks for the money back', async () => {
    const asked = { reason: 'damaged', note: '杯子碎了' };
    return (await shopper.post(`/api/orders/${orderId}/refunds`, asked, 201, requestRefund.reply)).refund;
  });
  await checks.step('the owner approves it', async () => {
    const decision = { decision: 'approve', text: '' };
    await merchant.post(`/api/admin/refunds/${refund.id}/decision`, decision, 200, decideRefund.reply);
  });
  await checks.step('the state machine has the money paid back, and the shopper is told', async () => {
    await eventually(
      120_000,
      async () => {
        const { refunds } = await shopper.get(`/api/orders/${orderId}`, getOrder.reply);
        return refunds.find((r) => r.id === refund.id && r.state === 'refunded') ?? null;
      },
      'the refund is refunded',
    );
    await told(shopper, 'refund_succeeded');
  });
};

/** One order from search to the parcel's first scan; each step waits for what the events behind it bring. */
export const tellStory = async (checks: Checks, shopper: Visitor, merchant: Visitor, owner: Owner): Promise<string> => {
  const found = await checks.step(
    'the catalogue went by outbox, stream, publisher, bus and queue into the search index: a typo finds it',
    () => foundBy(shopper, '连衣群', '连衣裙'),
  );
  const { handle } = found.card;
  const before = await checks.step('its page is rendered by a Lambda, and says what is in stock', async () => {
    const page = await shopper.ask('GET', `/p/${handle}`);
    if (page.status !== 200 || !page.text.includes('<h1')) throw new Error(`the page answered ${page.status}`);
    return shopper.get(`/api/products/${handle}`, getProduct.reply);
  });
  const sku = before.availability.find((a) => a.available > 1)?.sku ?? found.sku;

  const order = await checks.step('a guest orders', async () => {
    const lines = [{ sku, quantity: 1 }];
    const { totals } = await shopper.post('/api/cart/quote', { lines }, 200, quoteCart.reply);
    const placed = await shopper.post(
      '/api/orders',
      { lines, address, expectedTotal: totals.total },
      201,
      placeOrder.reply,
    );
    return placed.order;
  });
  await checks.step('a rule of the bus brought the order to the notices', () => told(shopper, 'order_placed'));

  await checks.step('WeChat Pay takes the money and calls back: the order is paid', async () => {
    const { payment } = await shopper.post(
      `/api/orders/${order.id}/payments`,
      { channel: 'wechat' },
      201,
      startPayment.reply,
    );
    if (payment.next?.kind !== 'qr') throw new Error('there is no code to scan');
    await payAt(payment.next.text);
    await orderIs(shopper, order.id, 'paid');
    await told(shopper, 'payment_succeeded');
  });

  await checks.step('the owner sets up an authenticator app, signs in and ships', async () => {
    await enter(merchant, owner);
    const waybill = { carrier: 'sf', waybill: 'SF1234567890123' };
    await merchant.post(`/api/admin/orders/${order.id}/shipments`, waybill, 201, shipOrder.reply);
    await told(shopper, 'order_dispatched');
  });
  await checks.step('the carrier was subscribed by an event and pushes the first scan', () =>
    eventually(
      60_000,
      async () => {
        const { shipments } = await shopper.get(`/api/orders/${order.id}`, getOrder.reply);
        return shipments[0]?.tracking[0] ?? null;
      },
      'tracking',
    ),
  );
  return order.id;
};
