import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Payment, paymentState } from '../../contracts/payments/payment.ts';
import { providerNumber } from '../../contracts/values/id.ts';
import { cny } from '../../contracts/values/money.ts';
import {
  canResume,
  descriptionOf,
  isUsable,
  nextPoll,
  payable,
  unpayableFrom,
} from '../../functions/domain/payments/attempt.ts';
import type { PaymentFact } from '../../functions/domain/payments/fact.ts';
import { settle } from '../../functions/domain/payments/settle.ts';
import { afterMove, isOpen, paymentTransitions } from '../../functions/domain/payments/states.ts';
import { payPageOf, wayFor } from '../../functions/domain/payments/way.ts';

const id = 'pay_01ARZ3NDEKTSV4RRFFQ69G5FAV' as Payment['id'];
const payment: Payment = {
  id,
  orderId: 'ord_01ARZ3NDEKTSV4RRFFQ69G5FAV' as Payment['orderId'],
  channel: 'wechat',
  way: 'native',
  state: 'pending',
  amount: cny(7_100),
  createdAt: '2026-11-24T04:00:00.000Z',
  expiresAt: '2026-11-24T04:30:00.000Z',
  paidAt: null,
  transactionId: null,
  next: { kind: 'qr', text: 'x' },
  nextUntil: null,
  version: 2,
};

describe('the states', () => {
  const states = paymentState.options;

  test('are all reached from the beginning', () => {
    const reached = new Set<string>(['created']);
    for (let round = 0; round < states.length; round++) {
      for (const t of paymentTransitions) if (reached.has(t.from)) reached.add(t.to);
    }
    expect(states.filter((state) => !reached.has(state))).toEqual([]);
  });

  test('are left by some way unless all that came in by them has gone back', () => {
    for (const state of states) {
      const left = paymentTransitions.some((t) => t.from === state);
      expect({ state, left }).toEqual({ state, left: state !== 'refunded' });
    }
  });

  test('have one way for each move', () => {
    const moves = paymentTransitions.map((t) => `${t.from} ${t.by}`);
    expect(new Set(moves).size).toBe(moves.length);
  });

  test('that are open can end every way money may take', () => {
    for (const state of states.filter(isOpen)) {
      for (const by of ['paid', 'owed', 'closed', 'failed'] as const) expect(afterMove(state, by)).not.toBeNull();
    }
  });
});

describe('settling', () => {
  const factOf = (state: PaymentFact['state'], total: number, transactionId: string): PaymentFact => {
    const about = { channel: 'wechat', number: providerNumber(id), merchant: 'm/a' } as const;
    if (state !== 'paid') return { ...about, state };
    return { ...about, state, transactionId, amount: { currency: 'CNY', minor: total }, paidAt: payment.createdAt };
  };
  const facts = fc.record({
    state: fc.constantFrom<PaymentFact['state']>('open', 'paid', 'closed', 'failed', 'refunded'),
    total: fc.constantFrom(7_100, 7_099, 1),
    transactionId: fc.constantFrom('A', 'B'),
  });

  test('never throws, and pays only with the right money, once, an order that waits', async () => {
    const orders = fc.constantFrom('awaiting_payment', 'paid', 'cancelled', 'completed', null);
    await fc.assert(
      fc.property(fc.constantFrom(...paymentState.options), orders, facts, (state, orderState, f) => {
        const hadMoney = ['succeeded', 'late_paid', 'partially_refunded', 'refunded'].includes(state);
        const transactionId = hadMoney ? 'A' : null;
        const attempt = { payment: { ...payment, state, transactionId }, merchant: 'm/a' };
        const order = orderState === null ? null : { state: orderState, paymentId: id };
        const settlement = settle(attempt, order, factOf(f.state, f.total, f.transactionId));
        if (settlement.kind === 'pay') {
          expect([f.state, f.total, orderState, isOpen(state)]).toEqual(['paid', 7_100, 'awaiting_payment', true]);
        }
        if (f.state === 'paid') expect(['pay', 'owe', 'nothing']).toContain(settlement.kind);
        if (f.state === 'paid') expect(settlement.kind === 'nothing').toBe(f.transactionId === transactionId);
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    ['another_number', { number: 'X' }],
    ['another_merchant', { merchant: 'm/b' }],
  ])('does not take %s for its own', (why, change) => {
    const fact = { ...factOf('paid', 7_100, 'A'), ...change };
    const order = { state: 'awaiting_payment', paymentId: id } as const;
    expect(settle({ payment, merchant: 'm/a' }, order, fact)).toEqual({ kind: 'not_ours', why });
  });
});

describe('when to ask the provider', () => {
  test('at 5 s, 30 s, 2 min, 10 min, once the time is over, then every minute', () => {
    const asked: string[] = [];
    for (let at = payment.createdAt; asked.length < 7; ) {
      at = nextPoll(payment, at);
      asked.push(at.slice(11, 19));
    }
    expect(asked).toEqual(['04:00:05', '04:00:30', '04:02:00', '04:10:00', '04:30:05', '04:31:05', '04:32:05']);
  });

  test('is always later than now', async () => {
    const moments = fc.date({
      min: new Date('2026-11-24T03:59:00Z'),
      max: new Date('2026-11-24T06:00:00Z'),
      noInvalidDate: true,
    });
    await fc.assert(fc.property(moments, (at) => nextPoll(payment, at.toISOString()) > at.toISOString()));
  });
});

describe('what may be paid', () => {
  const order = { state: 'awaiting_payment', payBefore: payment.expiresAt, cancelReason: null } as const;

  test.each([
    [order, payment.createdAt, 'payable'],
    [order, payment.expiresAt, 'expired'],
    [{ ...order, state: 'paid' as const }, payment.createdAt, 'not_payable'],
    [{ ...order, state: 'cancelled' as const, cancelReason: 'shopper' as const }, payment.createdAt, 'not_payable'],
    [{ ...order, state: 'cancelled' as const, cancelReason: 'expired' as const }, payment.createdAt, 'expired'],
  ])('%o at %s: %s', (asked, at, expected) => {
    expect(payable(asked, at)).toBe(expected);
  });

  test('an attempt is gone on with while it is young and open, by its own channel', () => {
    const wish = { channel: 'wechat', way: 'native' } as const;
    expect(canResume(payment, wish, payment.createdAt)).toBe(true);
    expect(canResume(payment, wish, payment.expiresAt)).toBe(false);
    expect(canResume(payment, { ...wish, way: 'h5' }, payment.createdAt)).toBe(false);
    expect(canResume(payment, { channel: 'alipay', way: 'precreate' }, payment.createdAt)).toBe(false);
    for (const state of ['closing', 'closed', 'failed', 'succeeded', 'late_paid'] as const) {
      expect(canResume({ ...payment, state }, wish, payment.createdAt)).toBe(false);
    }
  });
});

describe('what the payer goes on with', () => {
  test('is usable while it is there and its own time is not over', () => {
    const until = '2026-11-24T04:05:00.000Z';
    expect(isUsable(payment, payment.expiresAt)).toBe(true);
    expect(isUsable({ ...payment, nextUntil: until }, '2026-11-24T04:04:59.999Z')).toBe(true);
    expect(isUsable({ ...payment, nextUntil: until }, until)).toBe(false);
    expect(isUsable({ ...payment, next: null }, payment.createdAt)).toBe(false);
    expect(isUsable({ ...payment, state: 'closing' }, payment.createdAt)).toBe(false);
  });
});

describe('an attempt its provider does not have', () => {
  test('may be on its way for a minute, or be paid until its time is over', () => {
    expect(unpayableFrom(payment, true)).toBe('2026-11-24T04:01:00.000Z');
    expect(unpayableFrom(payment, false)).toBe('2026-11-24T04:30:05.000Z');
  });
});

describe('the way to a channel', () => {
  const ways = [
    { way: 'h5', devices: ['phone'] },
    { way: 'native', devices: ['pc', 'phone'] },
  ] as const;

  test.each([
    ['pc', ['native', 'h5'], 'native'],
    ['phone', ['native', 'h5'], 'h5'],
    ['phone', ['native'], 'native'],
    ['pc', ['h5'], null],
    ['wechat-browser', ['native', 'h5'], null],
  ] as const)('on a %s with a contract for %o: %s', (on, offered, way) => {
    expect(wayFor(ways, offered, on)).toBe(way);
  });

  test('leads back to the page of the payment in the language of the order', () => {
    const order = { id: 'ord_01ARZ3NDEKTSV4RRFFQ69G5FAV' as Payment['orderId'] };
    expect(payPageOf({ ...order, locale: 'zh-CN' })).toBe('/pay/ord_01ARZ3NDEKTSV4RRFFQ69G5FAV');
    expect(payPageOf({ ...order, locale: 'en' })).toBe('/en/pay/ord_01ARZ3NDEKTSV4RRFFQ69G5FAV');
  });
});

describe('what the payer reads', () => {
  const line = (zh: string) => ({ name: { zh, en: zh } }) as unknown as Parameters<typeof descriptionOf>[0]['lines'][0];

  test('is the first thing they bought and how many kinds more', () => {
    expect(descriptionOf({ lines: [line('马克杯')] })).toBe('马克杯');
    expect(descriptionOf({ lines: [line('马克杯'), line('台灯')] })).toBe('马克杯 等 2 种商品');
    expect(descriptionOf({ lines: [line('杯'.repeat(60)), line('台灯')] })).toBe(`${'杯'.repeat(37)} 等 2 种商品`);
  });

  test('is never longer than the provider takes, nor cut inside a character', async () => {
    await fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200, size: 'max' }), {
          minLength: 1,
          maxLength: 3,
        }),
        (names) => {
          const text = descriptionOf({ lines: names.map(line) });
          expect(Buffer.byteLength(text)).toBeLessThanOrEqual(127);
          const [whole = ''] = names;
          expect([...text].every((character) => whole.includes(character) || ' 等种商品123'.includes(character))).toBe(
            true,
          );
        },
      ),
    );
  });
});
