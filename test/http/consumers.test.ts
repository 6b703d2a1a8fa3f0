import type { EventBridgeEvent } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NewEvent } from '../../contracts/events/data.ts';
import { events as eventNames } from '../../contracts/events/names.ts';
import { cny } from '../../contracts/values/money.ts';
import { handler as completeOrder } from '../../functions/consumers/complete-order-on-shipment-delivered.ts';
import { handler as onCancelled } from '../../functions/consumers/notify-shopper-on-order-cancelled.ts';
import { handler as onPlaced } from '../../functions/consumers/notify-shopper-on-order-placed.ts';
import { handler as onPaid } from '../../functions/consumers/notify-shopper-on-payment-succeeded.ts';
import { handler as onDelivered } from '../../functions/consumers/notify-shopper-on-shipment-delivered.ts';
import { handler as onDispatched } from '../../functions/consumers/notify-shopper-on-shipment-dispatched.ts';
import { handler as updateCard } from '../../functions/consumers/update-card-on-stock-changed.ts';
import { handler as listMessages } from '../../functions/http/messages/list-messages.ts';
import { handler as readMessage } from '../../functions/http/messages/read-message.ts';
import { guestIdOf, newEventId, newPaymentId, newShipmentId } from '../../functions/runtime/ids.ts';
import { cardsByIds, productByHandle } from '../../functions/stores/catalogue.ts';
import { nextOrderWrite } from '../../functions/stores/order-items.ts';
import { orderById } from '../../functions/stores/orders.ts';
import { unpublishedEvents } from '../../functions/stores/outbox.ts';
import { transact } from '../../functions/stores/table/client.ts';
import { startEngine, type TestEngine } from '../support/engine.ts';
import { call, lambdaContext } from '../support/event.ts';
import { bought, shopper } from '../support/orders.ts';
import { noon, seedProduct, setUpShop } from '../support/seed.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startEngine();
  await setUpShop();
  await seedProduct({ handle: 'book', fen: 20_000, stock: { 'BOOK-1': { hangzhou: 20 } } });
  await seedProduct({ handle: 'only', fen: 20_000, stock: { 'ONLY-1': { hangzhou: 1 } } });
});
afterAll(() => engine.stop());

/** As EventBridge hands an event over. */
const heard = (event: NewEvent): EventBridgeEvent<string, unknown> => ({
  version: '0',
  id: '6a7e8feb-b491-4cf7-a9f1-bf3703467718',
  'detail-type': event.name,
  source: eventNames[event.name].source,
  account: '000000000000',
  time: noon,
  region: 'eu-central-1',
  resources: [],
  detail: {
    meta: {
      id: newEventId(),
      occurredAt: noon,
      correlationId: 'req_1',
      causationId: 'req_1',
      subject: event.subject,
      sequence: event.sequence,
    },
    data: event.data,
  },
});
const token = 'reader'.padEnd(43, 'x');
const cookies = [`shop_guest=${token}`];

describe('notices', () => {
  it('reach the shopper once for each step of an order, however often an event comes', async () => {
    const placed = await bought({ by: 'reader', lines: { 'BOOK-1': 1 }, total: 20_000 });
    const order = { ...placed, shopperId: guestIdOf(token), version: 2, cancelReason: 'shopper' as const };
    await transact([nextOrderWrite(order)]);
    const { id: orderId, shopperId } = order;
    const [paymentId, shipmentId] = [newPaymentId(), newShipmentId()];
    const about = { subject: orderId, sequence: 1 };
    const parcel = { shipmentId, orderId, shopperId };
    const money = { amount: cny(20_000), channel: 'wechat' as const, transactionId: '4200' };
    const lines = placed.lines.map(({ sku, quantity }) => ({ sku, quantity }));
    const { locale, payBefore } = order;
    const sent = [
      [
        onPlaced,
        heard({
          ...about,
          name: 'order.placed.v1',
          data: { orderId, shopperId, locale, lines, payBefore, total: cny(20_000) },
        }),
      ],
      [onPaid, heard({ ...about, name: 'payment.succeeded.v1', data: { paymentId, orderId, shopperId, ...money } })],
      [
        onDispatched,
        heard({
          ...about,
          name: 'shipment.dispatched.v1',
          data: { ...parcel, carrier: 'zto', waybill: '78312345678901' },
        }),
      ],
      [onDelivered, heard({ ...about, name: 'shipment.delivered.v1', data: { ...parcel, deliveredAt: noon } })],
      [
        onCancelled,
        heard({
          ...about,
          name: 'order.cancelled.v1',
          data: { orderId, shopperId, reason: 'shopper', paymentId: null },
        }),
      ],
    ] as const;
    for (const [handler, event] of sent) for (let n = 0; n < 3; n++) await handler(event, lambdaContext);

    const list = () =>
      call<{ items: { id: string; kind: string; readAt: string | null }[] }>(listMessages, 'listMessages', { cookies });
    const { items } = (await list()).body;
    expect(items.map((m) => m.kind)).toEqual([
      'order_cancelled',
      'order_delivered',
      'order_dispatched',
      'payment_succeeded',
      'order_placed',
    ]);
    const read = (messageId: string, held = cookies) =>
      call<{ message: { readAt: string | null } }>(readMessage, 'readMessage', {
        params: { messageId },
        body: {},
        cookies: held,
      });
    expect((await read(items[0]?.id ?? '')).body.message.readAt).not.toBeNull();
    expect((await list()).body.items.map((m) => m.readAt === null)).toEqual([false, true, true, true, true]);
    const stranger = await read(items[0]?.id ?? '', [`shop_guest=${'s'.repeat(43)}`]);
    expect(stranger).toMatchObject({ status: 404, body: { code: 'message_not_found' } });
  });

  it('of an order that is not there are dropped', async () => {
    const data = {
      orderId: 'ord_01JDXXXXXXXXXXXXXXXXXXXXXX',
      shopperId: shopper('x'),
      deliveredAt: noon,
      shipmentId: newShipmentId(),
    };
    const event = heard({ name: 'shipment.delivered.v1', subject: 'x', sequence: 1, data: data as never });
    await expect(onDelivered(event, lambdaContext)).resolves.toBeUndefined();
  });
});

describe('other consumers', () => {
  it('complete an order that was delivered, with the event as the cause', async () => {
    const placed = await bought({ lines: { 'BOOK-1': 1 }, total: 20_000 });
    await transact([nextOrderWrite({ ...placed, state: 'paid', fulfilment: 'delivered', version: 2 })]);
    const data = { shipmentId: newShipmentId(), orderId: placed.id, shopperId: placed.shopperId, deliveredAt: noon };
    const event = heard({ name: 'shipment.delivered.v1', subject: data.shipmentId, sequence: 3, data });
    for (let n = 0; n < 3; n++) await completeOrder(event, lambdaContext);
    expect(await orderById(placed.id)).toMatchObject({ state: 'completed', version: 3 });
    const emitted = (await unpublishedEvents(500)).filter((e) => e.name === 'order.completed.v1');
    const { meta } = event.detail as { meta: { id: string } };
    expect(emitted.map((e) => [e.meta.causationId, e.meta.correlationId])).toEqual([[meta.id, 'req_1']]);
  });

  it('take what is sold out off the card', async () => {
    const product = await productByHandle('only');
    if (!product) throw new Error('not seeded');
    await bought({ lines: { 'ONLY-1': 1 }, total: 20_000 });
    const skus = product.variants.map((v) => v.sku);
    const data = { productId: product.id, skus, reason: 'held' as const };
    await updateCard(heard({ name: 'stock.changed.v1', subject: product.id, sequence: 1, data }), lambdaContext);
    expect((await cardsByIds([product.id]))[0]?.available).toBe(false);
  });

  it('refuse an event they do not listen to: it goes to the dead letters', async () => {
    const data = { orderId: 'x', shopperId: 'y' };
    const event = heard({ name: 'order.completed.v1', subject: 'x', sequence: 1, data: data as never });
    await expect(updateCard(event, lambdaContext)).rejects.toThrow('does not listen');
  });
});
