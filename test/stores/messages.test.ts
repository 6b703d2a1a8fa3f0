import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messageOf } from '../../functions/domain/messages/message-of.ts';
import { orderPlacedNotice } from '../../functions/domain/messages/notices.ts';
import { newEventId } from '../../functions/runtime/ids.ts';
import { markRead, messagesOfShopper, putMessage } from '../../functions/stores/messages.ts';
import { startEngine, type TestEngine } from '../support/engine.ts';
import { anOrder } from '../support/order.ts';
import { shopper } from '../support/orders.ts';
import { noon } from '../support/seed.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

const newMessage = () => {
  const order = anOrder();
  return messageOf({ id: newEventId(), occurredAt: noon }, order.id, orderPlacedNotice(order));
};

describe("the shopper's messages", () => {
  it('come newest first, page by page, each shopper their own', async () => {
    const sent = [newMessage(), newMessage(), newMessage()];
    for (const message of sent) await putMessage(shopper('a'), message);
    await putMessage(shopper('b'), newMessage());
    const first = await messagesOfShopper(shopper('a'), { limit: 2 });
    if (!first.ok || first.value.nextCursor === null) throw new Error('no page');
    expect(first.value.items).toEqual([sent[2], sent[1]]);
    const { nextCursor } = first.value;
    expect(await messagesOfShopper(shopper('a'), { limit: 2, cursor: nextCursor })).toEqual({
      ok: true,
      value: { items: [sent[0]], nextCursor: null },
    });
    expect(await messagesOfShopper(shopper('b'), { limit: 2, cursor: nextCursor })).toMatchObject({ ok: false });
  });

  it('stay read when the event is heard again, and are read at the first time only', async () => {
    const message = newMessage();
    await putMessage(shopper('c'), message);
    expect((await markRead(shopper('c'), message.id, noon))?.readAt).toBe(noon);
    await putMessage(shopper('c'), message);
    expect((await markRead(shopper('c'), message.id, '2026-12-01T00:00:00.000Z'))?.readAt).toBe(noon);
    expect(await markRead(shopper('d'), message.id, noon)).toBeNull();
  });
});
