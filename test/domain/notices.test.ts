import { describe, expect, it } from 'vitest';
import { messageOf } from '../../functions/domain/messages/message-of.ts';
import {
  orderCancelledNotice,
  orderDeliveredNotice,
  orderDispatchedNotice,
  orderPlacedNotice,
  paymentSucceededNotice,
} from '../../functions/domain/messages/notices.ts';
import { newEventId } from '../../functions/runtime/ids.ts';
import { anOrder } from '../support/order.ts';
import { noon } from '../support/seed.ts';

const order = anOrder();

describe('notices to the shopper', () => {
  it('say what was set aside, for how much and until when on a Shanghai clock', () => {
    expect(orderPlacedNotice(order).text).toEqual({
      zh: '「木屿 马克杯」2 件已为您留好，共 ¥130.00。请在 12:30 前付款，过时就会放回货架。',
      en: 'We have set aside 2 × Muyu Mug for you, ¥130.00 in all. Please pay by 12:30 (Beijing time); after that it goes back on the shelf.',
    });
  });

  it('name the first thing for one piece, for several and for a mixed order', () => {
    const [line] = order.lines;
    if (!line) throw new Error('no line');
    const said = (lines: (typeof order)['lines']) =>
      orderDispatchedNotice({ ...order, lines }, { carrier: 'sf', waybill: 'SF1' }).text;
    expect(said([{ ...line, quantity: 1 }]).zh).toMatch(/^「木屿 马克杯」已交给顺丰速运/);
    expect(said([{ ...line, quantity: 1 }]).en).toMatch(/^Muyu Mug left with SF Express/);
    expect(said([line, { ...line, quantity: 3 }]).zh).toMatch(/^「木屿 马克杯」等 5 件商品已交给/);
    expect(said([line, { ...line, quantity: 3 }]).en).toMatch(/^Muyu Mug and 4 more left/);
  });

  it('say when it arrives, and who carries it under which number', () => {
    expect(paymentSucceededNotice(order).text.zh).toContain('预计 11月26日送达');
    expect(paymentSucceededNotice(order).text.en).toContain('26 Nov');
    const sent = orderDispatchedNotice(order, { carrier: 'zto', waybill: '78312345678901' });
    expect(sent.text.zh).toContain('中通快递，运单号 78312345678901');
  });

  it('give each reason of a cancellation its own words', () => {
    const reasons = ['shopper', 'merchant', 'expired', 'payment_failed'] as const;
    const titles = reasons.map((cancelReason) => orderCancelledNotice({ ...order, cancelReason }).title.zh);
    expect(new Set(titles).size).toBe(reasons.length);
  });

  it('promise a return only where something may be returned', () => {
    expect(orderDeliveredNotice(order).text.zh).toContain('7 天');
    const lines = order.lines.map((l) => ({ ...l, returnable: false }));
    expect(orderDeliveredNotice({ ...order, lines }).text.zh).not.toContain('7 天');
  });

  it('hold neither phone nor address nor name', () => {
    const all = [
      orderPlacedNotice(order),
      paymentSucceededNotice(order),
      orderCancelledNotice(order),
      orderDispatchedNotice(order, { carrier: 'sf', waybill: 'SF1234567890' }),
      orderDeliveredNotice(order),
    ];
    const text = JSON.stringify(all);
    for (const secret of [order.address.name, order.address.phone, order.address.street])
      expect(text).not.toContain(secret);
  });

  it('are told once for an event heard twice', () => {
    const meta = { id: newEventId(), occurredAt: noon };
    const message = messageOf(meta, order.id, orderPlacedNotice(order));
    expect(message.id).toMatch(/^msg_[0-9A-Z]{26}$/);
    expect(messageOf(meta, order.id, orderPlacedNotice(order)).id).toBe(message.id);
  });
});
