import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Payment } from '../../contracts/payments/payment.ts';
import { providerNumber } from '../../contracts/values/id.ts';
import { handler as closeOnCancelled } from '../../functions/consumers/close-payment-on-order-cancelled.ts';
import type { PaidFact } from '../../functions/domain/payments/fact.ts';
import { wechat } from '../../functions/gateways/payment/wechat/channel.ts';
import { settleFact } from '../../functions/payments/settle-payment.ts';
import { cancelOrder } from '../../functions/stores/cancel-order.ts';
import { attemptById } from '../../functions/stores/payments.ts';
import { ledgerEntry } from '../../functions/stores/settlements.ts';
import { stampAt } from '../support/seed.ts';
import { openShop, type Shop, type Shopper } from './open-shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.stop());

const cause = { correlationId: 'req_t', causationId: 'req_t' };
const now = (): string => new Date().toISOString();

const begun = async (): Promise<{ who: Shopper; payment: Payment; number: string }> => {
  const who = await shop.place();
  const payment = await shop.started(who);
  return { who, payment, number: providerNumber(payment.id) };
};

test('twenty callbacks of one payment at the same moment pay once', async () => {
  const { who, payment } = await begun();
  const attempt = await attemptById(payment.id);
  const fact: PaidFact = {
    channel: 'wechat',
    number: providerNumber(payment.id),
    merchant: attempt?.merchant ?? '',
    state: 'paid',
    transactionId: '4200001111202611240000000001',
    amount: { currency: 'CNY', minor: payment.amount.minor },
    paidAt: now(),
  };
  const open = { ...fact, state: 'open' } as const;
  const closed = { ...fact, state: 'closed' } as const;
  const facts = [...Array.from({ length: 20 }, () => fact), open, open].toSorted(() => Math.random() - 0.5);
  await Promise.all(facts.map((f) => settleFact(f, cause)));
  await settleFact(closed, cause);
  expect((await shop.orderNow(who)).state).toBe('paid');
  expect((await shop.eventsOf(who)).filter((e) => /succeeded|paid|surplus/.test(e))).toEqual([
    'payment.succeeded.v1',
    'order.paid.v1',
  ]);
  // The same number paid by a second transaction: owed back, and the payment stays as it is.
  await Promise.all(Array.from({ length: 5 }, () => settleFact({ ...fact, transactionId: 'B' }, cause)));
  expect((await ledgerEntry('wechat', 'B'))?.owed).toBe('second');
  expect((await attemptById(payment.id))?.payment.transactionId).toBe(fact.transactionId);
  expect((await shop.eventsOf(who)).filter((e) => e === 'payment.surplus.v1:second')).toHaveLength(1);
});

test('a payment and a cancellation at the same moment: the order is paid, or the money is owed back, never both or neither', async () => {
  for (let round = 0; round < 12; round++) {
    const { who, payment } = await begun();
    const attempt = await attemptById(payment.id);
    const fact: PaidFact = {
      channel: 'wechat',
      number: providerNumber(payment.id),
      merchant: attempt?.merchant ?? '',
      state: 'paid',
      transactionId: `race-${round}-${payment.id}`,
      amount: { currency: 'CNY', minor: payment.amount.minor },
      paidAt: now(),
    };
    await Promise.all([settleFact(fact, cause), cancelOrder(who.order.id, 'shopper', stampAt(now()))]);
    const order = await shop.orderNow(who);
    const owed = (await ledgerEntry('wechat', fact.transactionId))?.owed;
    expect([order.state, owed]).toEqual(order.state === 'paid' ? ['paid', null] : ['cancelled', 'late']);
  }
});

test('a cancelled order has its open attempt closed at the provider', async () => {
  const { who, payment } = await begun();
  await cancelOrder(who.order.id, 'shopper', stampAt(now()));
  const data = { orderId: who.order.id, shopperId: who.order.shopperId, reason: 'shopper', paymentId: payment.id };
  const meta = {
    id: 'evt_01ARZ3NDEKTSV4RRFFQ69G5FAV',
    occurredAt: now(),
    subject: who.order.id,
    sequence: 2,
    ...cause,
  };
  const event = { 'detail-type': 'order.cancelled.v1', detail: { meta, data } } as const;
  for (let twice = 0; twice < 2; twice++) await closeOnCancelled(event, {} as Parameters<typeof closeOnCancelled>[1]);
  expect((await attemptById(payment.id))?.payment.state).toBe('closed');
  expect(await wechat.query(providerNumber(payment.id), now())).toMatchObject({ value: { state: 'closed' } });
});
