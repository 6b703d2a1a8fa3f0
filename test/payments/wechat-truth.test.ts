import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Payment } from '../../contracts/payments/payment.ts';
import { providerNumber } from '../../contracts/values/id.ts';
import { cny } from '../../contracts/values/money.ts';
import { handler as closeOnCancelled } from '../../functions/consumers/close-payment-on-order-cancelled.ts';
import type { PaidFact } from '../../functions/domain/payments/fact.ts';
import { wechat } from '../../functions/gateways/payment/wechat/channel.ts';
import { closeAttempt } from '../../functions/payments/close-attempt.ts';
import { settleFact } from '../../functions/payments/settle-payment.ts';
import { cancelOrder } from '../../functions/stores/cancel-order.ts';
import { attemptById } from '../../functions/stores/payments.ts';
import { ledgerEntry } from '../../functions/stores/settlements.ts';
import { stampAt } from '../support/seed.ts';
import { openShop, type Shop, type Shopper, until } from './open-shop.ts';
import { type Case, type Outcome, truthTable } from './truth-table.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.stop());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const cause = { correlationId: 'req_t', causationId: 'req_t' };
const now = (): string => new Date().toISOString();

interface Played {
  readonly who: Shopper;
  readonly payment: Payment;
  /** Callbacks of the case, in the order they came. */
  readonly heard: readonly { readonly event: APIGatewayProxyEventV2; readonly status: number | undefined }[];
}

const begun = async (): Promise<{ who: Shopper; payment: Payment; number: string }> => {
  const who = await shop.place();
  const payment = await shop.started(who);
  return { who, payment, number: providerNumber(payment.id) };
};

/** Waits until as many callbacks about a number have come. */
const heardOf = async (number: string, callbacks = 1) => {
  await until(async () => shop.callbacksOf(number).length >= callbacks);
  return shop.callbacksOf(number);
};

/** Pays with a fault. */
const played = async (fault: string, callbacks: number): Promise<Played> => {
  const { who, payment, number } = await begun();
  await shop.pay(payment, fault);
  return { who, payment, heard: await heardOf(number, callbacks) };
};

const plays: Partial<Record<Case, () => Promise<Played>>> = {
  first: () => played('none', 1),
  duplicate: () => played('duplicate', 3),
  reordered: async () => {
    const who = await shop.place();
    await shop.nextCall('unsigned');
    await shop.start(who);
    const { paymentId } = await shop.orderNow(who);
    const attempt = paymentId && (await attemptById(paymentId));
    if (!attempt) throw new Error('no attempt');
    expect(attempt.payment.state).toBe('created');
    const number = providerNumber(attempt.payment.id);
    await shop.pay({ next: { kind: 'qr', text: shop.payPage(number) } });
    return { who, payment: attempt.payment, heard: await heardOf(number) };
  },
  late_after_close: async () => {
    const { who, payment, number } = await begun();
    expect(await closeAttempt(payment.id, cause)).toBe('closed');
    await shop.pay(payment, 'pay_after_close');
    return { who, payment, heard: await heardOf(number) };
  },
  after_cancel: async () => {
    const { who, payment, number } = await begun();
    await cancelOrder(who.order.id, 'shopper', stampAt(now()));
    await shop.pay(payment);
    return { who, payment, heard: await heardOf(number) };
  },
  wrong_amount: () => played('wrong_amount', 1),
  wrong_currency: () => played('wrong_currency', 1),
  wrong_merchant: () => played('wrong_merchant', 1),
  forged: () => played('bad_signature', 2),
  tampered: () => played('tampered', 2),
  signature_probe: () => played('signtest', 2),
  replayed_after_a_week: async () => {
    const first = await played('none', 1);
    const event = first.heard[0]?.event;
    if (!event) throw new Error('no callback');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 7 * 86_400_000 });
    const status = await shop.deliver(event);
    vi.useRealTimers();
    return { ...first, heard: [{ event, status }] };
  },
  unknown_order: async () => {
    const { who, payment } = await begun();
    const notifyUrl = `${shop.origin}/api/payments/wechat/notifications`;
    const payBefore = new Date(Date.now() + 600_000).toISOString();
    const elsewhere = {
      number: '01ARZ3NDEKTSV4RRFFQ69G5FAV',
      amount: cny(100),
      description: '别处',
      payBefore,
      notifyUrl,
      way: 'native',
      returnUrl: shop.origin,
      pageUrl: shop.origin,
      payerAddress: '127.0.0.1',
    } as const;
    const opened = await wechat.open(elsewhere, now());
    if (!opened.ok) throw new Error('not opened');
    await shop.pay(opened.value);
    return { who, payment, heard: await heardOf(elsewhere.number) };
  },
  second_attempt_paid: async () => {
    const { who, payment, number } = await begun();
    await closeAttempt(payment.id, cause);
    const second = await shop.started(who);
    expect(second.id).not.toBe(payment.id);
    await shop.pay(second);
    await until(async () => (await shop.orderNow(who)).state === 'paid');
    await shop.pay(payment, 'pay_after_close');
    return { who, payment, heard: await heardOf(number) };
  },
  refunded_at_the_provider: async () => {
    const { who, payment, number } = await begun();
    const attempt = await attemptById(payment.id);
    await settleFact({ channel: 'wechat', number, merchant: attempt?.merchant ?? '', state: 'refunded' }, cause);
    return { who, payment, heard: [] };
  },
};

const outcomeOf = async ({ who, payment, heard }: Played): Promise<Outcome> => {
  const attempt = await attemptById(payment.id);
  const transactionId = attempt?.payment.transactionId;
  const entry = transactionId ? await ledgerEntry('wechat', transactionId) : null;
  return {
    payment: attempt?.payment.state ?? 'created',
    order: (await shop.orderNow(who)).state,
    booked: entry ? entry.owed : 'none',
    firstAnswer: (heard[0]?.status ?? 204) as Outcome['firstAnswer'],
  };
};

/** What the events say of it: money counted at most once, either way. */
const eventsFit = async ({ who }: Played, { booked }: Outcome): Promise<void> => {
  const events = await shop.eventsOf(who);
  const count = (name: string): number => events.filter((e) => e === name).length;
  const paidOnce = booked === null || booked === 'second' ? 1 : 0;
  expect(count('payment.succeeded.v1')).toBe(paidOnce);
  expect(count('order.paid.v1')).toBe(paidOnce);
  const owed = booked === 'none' || booked === null || booked === 'currency_differs' ? [] : [booked];
  expect(events.filter((e) => e.startsWith('payment.surplus')).map((e) => e.split(':')[1])).toEqual(owed);
};

describe.each(Object.keys(truthTable) as Case[])('%s', (name) => {
  const cell = truthTable[name].wechat;
  if ('cannotOccur' in cell) {
    test(`cannot occur: ${cell.cannotOccur}`, () => {
      expect(plays[name]).toBeUndefined();
    });
    return;
  }

  test('ends as the table says, and stays so when every callback comes 20 times more in any order', async () => {
    const play = await plays[name]?.();
    if (!play) throw new Error(`${name} is not played`);
    await until(async () => (await outcomeOf(play)).payment === cell.payment);
    expect(await outcomeOf(play)).toEqual(cell);
    await eventsFit(play, cell);
    const version = (await attemptById(play.payment.id))?.payment.version;
    const again = play.heard
      .flatMap((h) => Array.from({ length: 20 }, () => h.event))
      .toSorted(() => Math.random() - 0.5);
    await Promise.all(again.map((event) => shop.deliver(event)));
    expect({ ...(await outcomeOf(play)), firstAnswer: cell.firstAnswer }).toEqual(cell);
    await eventsFit(play, cell);
    expect((await attemptById(play.payment.id))?.payment.version).toBe(version);
  });
});

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
  await eventsFit({ who, payment, heard: [] }, truthTable.first.wechat);
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
