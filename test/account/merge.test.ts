import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Message } from '../../contracts/messages/message.ts';
import type { ShopperId } from '../../contracts/values/id.ts';
import { handler as adoptGuest } from '../../functions/consumers/adopt-guest-on-customer-signed-in.ts';
import { newCustomerId, newMessageId } from '../../functions/runtime/ids.ts';
import { markRead, messagesOfShopper, putMessage } from '../../functions/stores/messages.ts';
import { orderById, orderOfShopper, ordersOfShopper } from '../../functions/stores/orders.ts';
import { startEngine, type TestEngine } from '../support/engine.ts';
import { lambdaContext } from '../support/event.ts';
import { bought, paidOrder, shopper } from '../support/orders.ts';
import { noon, seedProduct, setUpShop } from '../support/seed.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startEngine();
  await setUpShop();
  await seedProduct({ stock: { 'MUG-1': { hangzhou: 500 } } });
});
afterAll(() => engine.stop());

const signedIn = (guestId: ShopperId | null, customerId: ShopperId) =>
  adoptGuest(
    {
      'detail-type': 'customer.signed-in.v1',
      detail: {
        meta: {
          id: 'evt_01JDXXXXXXXXXXXXXXXXXXXXXX',
          occurredAt: noon,
          correlationId: 'r',
          causationId: 'r',
          subject: customerId,
          sequence: 1,
        },
        data: { customerId, guestId },
      },
    },
    lambdaContext,
  );
const buy = (by: string) => bought({ by, lines: { 'MUG-1': 1 }, total: 7_100 });
const idsOf = async (who: ShopperId) => {
  const listed = await ordersOfShopper(who, { limit: 100 });
  return listed.ok ? listed.value.items.map((o) => o.id).toSorted() : [];
};
const messagesOf = async (who: ShopperId) => {
  const listed = await messagesOfShopper(who, { limit: 100 });
  return listed.ok ? listed.value.items : [];
};
const aMessage = (): Message => ({
  id: newMessageId(),
  kind: 'order_placed',
  title: { zh: '已下单', en: 'Ordered' },
  text: { zh: '。', en: '.' },
  orderId: null,
  sentAt: noon,
  readAt: null,
});

describe("a guest's orders and messages", () => {
  it('become the customer’s, in whatever state, and can still be worked on', async () => {
    const guest = shopper('guest-a');
    const customer = newCustomerId();
    const [first, second] = [await buy('guest-a'), await buy('guest-a')];
    const message = aMessage();
    await putMessage(guest, message);
    await paidOrder(second);
    await signedIn(guest, customer);
    expect(await idsOf(customer)).toEqual([first.id, second.id].toSorted());
    expect(await idsOf(guest)).toEqual([]);
    expect(await messagesOf(customer)).toEqual([message]);
    expect(await messagesOf(guest)).toEqual([]);
    expect(await orderOfShopper(first.id, { shopperId: guest })).toBeNull();
    const moved = await orderById(first.id);
    expect(moved).toMatchObject({ shopperId: customer, version: first.version + 1, state: 'awaiting_payment' });
    if (moved) expect((await paidOrder(moved)).state).toBe('paid');
    expect(await idsOf(customer)).toEqual([first.id, second.id].toSorted());
  });

  it('are moved once, however often and however many at once hear of it', async () => {
    const guest = shopper('guest-b');
    const customer = newCustomerId();
    const orders = [];
    for (let n = 1; n <= 30; n++) orders.push(await buy('guest-b'));
    const messages = Array.from({ length: 30 }, aMessage);
    for (const m of messages) await putMessage(guest, m);
    await Promise.all([1, 2, 3].map(() => signedIn(guest, customer)));
    await signedIn(guest, customer);
    expect(await idsOf(customer)).toEqual(orders.map((o) => o.id).toSorted());
    expect((await messagesOf(customer)).map((m) => m.id).toSorted()).toEqual(messages.map((m) => m.id).toSorted());
    expect((await orderById(orders[0]?.id ?? newOrder()))?.version).toBe(2);
  });

  it('keep what the customer has read already, where a message is with both', async () => {
    const guest = shopper('guest-c');
    const customer = newCustomerId();
    const message = aMessage();
    await putMessage(customer, message);
    await markRead(customer, message.id, noon);
    await putMessage(guest, message);
    await signedIn(guest, customer);
    expect(await messagesOf(customer)).toEqual([{ ...message, readAt: noon }]);
    expect(await messagesOf(guest)).toEqual([]);
  });

  it('of others stay where they are', async () => {
    const stranger = await buy('guest-d');
    await signedIn(shopper('guest-e'), newCustomerId());
    await signedIn(null, newCustomerId());
    expect((await orderById(stranger.id))?.shopperId).toBe(shopper('guest-d'));
  });
});

const newOrder = (): never => {
  throw new Error('nothing was ordered');
};
