import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Refund, refundState } from '../../contracts/after-sales/refund.ts';
import type { Order } from '../../contracts/orders/order.ts';
import { cny, sum } from '../../contracts/values/money.ts';
import { takenFromHolds } from '../../functions/domain/after-sales/give-back.ts';
import { refundViewOf, rejected, repeated, standing } from '../../functions/domain/after-sales/moves.ts';
import { type Claim, refundOfferOf } from '../../functions/domain/after-sales/offer.ts';
import { givesUp, waitBefore } from '../../functions/domain/after-sales/outcome.ts';
import { fullPurse, leftIn, type Purse, released, reserved, spent } from '../../functions/domain/after-sales/purse.ts';
import { takingOf } from '../../functions/domain/after-sales/request.ts';
import { shownToShopper } from '../../functions/domain/after-sales/shown.ts';
import { refundEnds, refundStarts, refundTransitions } from '../../functions/domain/after-sales/states.ts';
import { windowEnds } from '../../functions/domain/after-sales/window.ts';
import { dispatched, refundClosed, refundedWhole, refundOpened } from '../../functions/domain/orders/moves.ts';
import { newPaymentId, newRefundId, refundIdOf } from '../../functions/runtime/ids.ts';
import { anOrder } from '../support/order.ts';
import { noon } from '../support/seed.ts';
import { sku } from '../support/shop.ts';

const reach = (from: readonly string[], step: (state: string) => string[]): Set<string> => {
  const seen = new Set(from);
  for (const state of seen) for (const next of step(state)) seen.add(next);
  return seen;
};

describe('the table of refund states', () => {
  it('reaches every state, and from every state an end', () => {
    const next = (state: string) => refundTransitions.filter((t) => t.from === state).map((t) => t.to);
    expect(reach(refundStarts, next)).toEqual(new Set(refundState.options));
    for (const state of refundState.options)
      expect([...reach([state], next)].some((s) => refundEnds.some((e) => e === s))).toBe(true);
    for (const end of refundEnds) expect(next(end)).toEqual([]);
  });

  it('has one way for each move from a state', () => {
    const ways = refundTransitions.map((t) => `${t.from} ${t.by}`);
    expect(new Set(ways).size).toBe(ways.length);
  });
});

describe('the purse', () => {
  it('is never emptied below what came in, whatever is done in whatever order', () => {
    const doing = fc.record({
      what: fc.constantFrom('reserve', 'release', 'spend'),
      fen: fc.integer({ min: 1, max: 60 }),
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.array(doing, { maxLength: 40 }), (paid, all) => {
        const open: number[] = [];
        let purse: Purse = fullPurse(paid);
        for (const { what, fen } of all) {
          if (what === 'reserve') {
            const next = reserved(purse, fen);
            expect(next.ok).toBe(fen <= leftIn(purse));
            if (next.ok) open.push(fen);
            purse = next.ok ? next.value : purse;
          } else {
            const part = open.shift();
            if (part !== undefined) purse = (what === 'release' ? released : spent)(purse, part);
          }
          expect(purse.reserved).toBe(open.reduce((a, b) => a + b, 0));
          expect(purse.reserved + purse.refunded).toBeLessThanOrEqual(paid);
          expect(Math.min(purse.reserved, purse.refunded, leftIn(purse))).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('sets nothing and less than nothing aside for nobody', () => {
    for (const fen of [0, -1, 0.5, Number.NaN]) expect(reserved(fullPurse(100), fen).ok).toBe(false);
    expect(() => spent(fullPurse(100), 1)).toThrow('set aside');
  });
});

const paid = (change: Partial<Order> = {}): Order =>
  anOrder({ state: 'paid', paidAt: noon, paymentId: newPaymentId(), ...change });
const shipped = (change: Partial<Order> = {}): Order =>
  paid({ fulfilment: 'delivered', state: 'completed', ...change });
const parcel = (deliveredAt: string | null) => [{ deliveredAt }];
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code);

describe('what may be refunded', () => {
  it('is nothing of an unpaid or expired order, and everything of one that has not left', () => {
    expect(codeOf(refundOfferOf(anOrder(), [], [], noon))).toBe('order_not_refundable');
    const offer = refundOfferOf(paid(), [], [], noon);
    expect(offer).toMatchObject({ value: { kind: 'unshipped', freight: cny(1_200), until: null } });
  });

  it.each([
    ['2026-11-24T03:00:00.000Z', '2026-12-01T15:59:59.999Z'],
    // Half past midnight in Shanghai is the next day there.
    ['2026-11-24T16:30:00.000Z', '2026-12-02T15:59:59.999Z'],
    ['2026-12-28T15:59:59.999Z', '2027-01-04T15:59:59.999Z'],
  ])('of goods received at %s until %s', (deliveredAt, until) => {
    expect(windowEnds(deliveredAt)).toBe(until);
    const at = (moment: string) => codeOf(refundOfferOf(shipped(), parcel(deliveredAt), [], moment));
    expect(at(until)).toBe('ok');
    expect(at(new Date(Date.parse(until) + 1).toISOString())).toBe('refund_too_late');
  });

  it('counts seven days from the last parcel, and none while one is under way', () => {
    const [first, last] = ['2026-11-01T04:00:00.000Z', '2026-11-20T04:00:00.000Z'];
    const both = [{ deliveredAt: first }, { deliveredAt: last }];
    expect(refundOfferOf(shipped(), both, [], noon)).toMatchObject({ value: { until: windowEnds(last) } });
    const under = [{ deliveredAt: first }, { deliveredAt: null }];
    expect(refundOfferOf(paid({ fulfilment: 'dispatched' }), under, [], noon)).toMatchObject({
      value: { until: null },
    });
  });
});

const line = (code: string, quantity: number, subtotal: number, returnable = true): Order['lines'][number] => {
  const [first] = anOrder().lines;
  if (!first) throw new Error('an order has a line');
  return { ...first, sku: sku(code), quantity, subtotal: cny(subtotal), returnable };
};
const claim = (taking: Pick<Claim, 'lines' | 'freight'>, change: Partial<Claim> = {}): Claim => ({
  kind: 'unshipped',
  state: 'requested',
  reserved: true,
  lines: taking.lines,
  freight: taking.freight,
  ...change,
});
const take = (
  order: Order,
  claims: readonly Claim[],
  wish: Parameters<typeof takingOf>[0],
  shipments = parcel(noon),
) => {
  const offer = refundOfferOf(order, order.fulfilment === 'unfulfilled' ? [] : shipments, claims, noon);
  return offer.ok ? takingOf(wish, offer.value) : offer;
};
const orderOf = (lines: Order['lines'], freight: number, change: Partial<Order> = {}): Order => {
  const goods = sum(lines.map((l) => l.subtotal));
  return paid({ lines, totals: { goods, freight: cny(freight), total: cny(goods.minor + freight) }, ...change });
};

describe('what a refund is worth', () => {
  it('sums to the order exactly, however it is cut into refunds', () => {
    const wants = fc.array(fc.record({ at: fc.nat(2), quantity: fc.integer({ min: 1, max: 4 }) }), { maxLength: 20 });
    const subtotals = fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(subtotals, wants, fc.nat(2_000), (fens, cuts, freight) => {
        const order = orderOf(
          fens.map((fen, at) => line(`S-${at}`, at + 2, fen)),
          freight,
        );
        const claims: Claim[] = [];
        let total = 0;
        const cut = (lines: Parameters<typeof takingOf>[0]['lines']) => {
          const taking = take(order, claims, { reason: 'other', lines });
          if (!taking.ok) return;
          expect(taking.value.amount.minor).toBe(
            sum(taking.value.lines.map((l) => l.amount)).minor + taking.value.freight.minor,
          );
          claims.push(claim(taking.value));
          total += taking.value.amount.minor;
          expect(total).toBeLessThanOrEqual(order.totals.total.minor);
        };
        for (const { at, quantity } of cuts) cut([{ sku: sku(`S-${at}`), quantity }]);
        cut(null);
        expect(total).toBe(order.totals.total.minor);
        expect(codeOf(take(order, claims, { reason: 'other', lines: null }))).toBe('refund_nothing_left');
      }),
      { numRuns: 200 },
    );
  });

  it('takes a rejected refund and one the provider refused as never asked', () => {
    const order = orderOf([line('S-1', 1, 5_000)], 1_000);
    const whole = take(order, [], { reason: 'other', lines: null });
    if (!whole.ok) throw new Error('not worth anything');
    for (const gone of [
      { state: 'rejected', reserved: false },
      { state: 'needs_attention', reserved: false },
    ] as const)
      expect(codeOf(take(order, [claim(whole.value, gone)], { reason: 'other', lines: null }))).toBe('ok');
    for (const held of [
      { state: 'refunded', reserved: false },
      { state: 'needs_attention', reserved: true },
    ] as const)
      expect(codeOf(take(order, [claim(whole.value, held)], { reason: 'other', lines: null }))).toBe(
        'refund_nothing_left',
      );
    const surplus = claim(whole.value, { kind: 'surplus' });
    expect(codeOf(take(order, [surplus], { reason: 'other', lines: null }))).toBe('ok');
  });

  it('has the freight back where the shop is at fault or nothing left, and not for a change of mind', () => {
    const lines = [line('S-1', 1, 5_000)];
    const freight = (order: Order, reason: Refund['reason']) => {
      const taking = take(order, [], { reason, lines: null });
      return taking.ok ? taking.value.freight.minor : taking.refusal.code;
    };
    expect(freight(orderOf(lines, 1_000), 'changed_mind_unshipped')).toBe(1_000);
    const delivered = orderOf(lines, 1_000, { fulfilment: 'delivered', state: 'completed' });
    expect(freight(delivered, 'no_reason_7_days')).toBe(0);
    expect(freight(delivered, 'damaged')).toBe(1_000);
    expect(freight(delivered, 'changed_mind_unshipped')).toBe('invalid_input');
  });

  it('leaves what is not returnable with the shopper, unless it came broken, wrong or not at all', () => {
    const lines = [line('S-1', 1, 5_000, false), line('S-2', 1, 3_000)];
    const delivered = orderOf(lines, 0, { fulfilment: 'delivered', state: 'completed' });
    const back = (reason: Refund['reason'], which: string[] | null) =>
      codeOf(take(delivered, [], { reason, lines: which?.map((s) => ({ sku: sku(s), quantity: 1 })) ?? null }));
    expect(back('no_reason_7_days', null)).toBe('refund_not_returnable');
    expect(back('no_reason_7_days', ['S-2'])).toBe('ok');
    expect(back('damaged', null)).toBe('ok');
    expect(back('damaged', ['S-3'])).toBe('invalid_input');
    expect(back('damaged', ['S-2', 'S-2'])).toBe('invalid_input');
  });
});

const aRefund = (change: Partial<Refund> = {}): Refund => ({
  id: newRefundId(),
  orderId: anOrder().id,
  paymentId: newPaymentId(),
  amount: cny(100),
  freight: cny(0),
  lines: [],
  reason: 'other',
  note: '',
  kind: 'return',
  state: 'requested',
  requestedAt: noon,
  decidedAt: null,
  decidedBy: null,
  rejection: null,
  refundedAt: null,
  providerRefundId: null,
  restock: null,
  restockedAt: null,
  problem: null,
  reserved: true,
  run: 1,
  version: 1,
  ...change,
});

describe('a refund that stands still', () => {
  it.each([
    ['refused', false, true, true],
    ['closed', false, false, true],
    ['abnormal', true, true, false],
    ['unknown', true, true, false],
    ['fault', true, true, false],
  ] as const)('%s: set aside %s, may be tried again %s, may be rejected %s', (problem, held, again, no) => {
    const stands = standing(aRefund({ state: 'refunding' }), problem);
    if (!stands.ok) throw new Error('it moves on');
    expect(stands.value).toMatchObject({ state: 'needs_attention', reserved: held, problem });
    expect(refundViewOf(stands.value)).toBe('to_decide');
    const decision = { by: 'stf_1', at: noon, restock: null, text: 'no' };
    expect(repeated(stands.value, decision).ok).toBe(again);
    expect(rejected(stands.value, decision).ok).toBe(no);
  });

  it('is told as one whose stock did not follow, where the money is back', () => {
    const stands = standing(aRefund({ state: 'refunded', reserved: false }), 'fault');
    expect(stands).toMatchObject({ value: { state: 'refunded', problem: 'not_restocked' } });
    expect(standing(aRefund({ state: 'refunded', restockedAt: noon }), 'fault').ok).toBe(false);
    const again = stands.ok ? repeated(stands.value, { by: 'stf_1', at: noon, restock: 'hangzhou' }) : stands;
    expect(again).toMatchObject({ value: { state: 'refunded', run: 2, restock: 'hangzhou', reserved: false } });
  });
});

it('an order does not leave while money is asked back for it, and does once it no longer is', () => {
  const opened = refundOpened(paid());
  if (!opened.ok) throw new Error('not opened');
  expect(dispatched(opened.value).ok).toBe(false);
  const closed = refundClosed(opened.value);
  expect(closed.ok && dispatched(closed.value).ok).toBe(true);
  expect(refundClosed(paid()).ok).toBe(false);
  expect(refundOpened(paid({ fulfilment: 'dispatched' })).ok).toBe(false);
  expect(refundedWhole(opened.value, noon)).toMatchObject({ value: { state: 'cancelled', cancelReason: 'refunded' } });
  expect(refundedWhole(paid({ fulfilment: 'dispatched' }), noon).ok).toBe(false);
});

it('holds give back what will not leave and no more', () => {
  const holds = [
    {
      warehouse: 'a',
      lines: [
        { sku: sku('S-1'), quantity: 2 },
        { sku: sku('S-2'), quantity: 1 },
      ],
    },
    { warehouse: 'b', lines: [{ sku: sku('S-1'), quantity: 3 }] },
  ];
  const { left, taken } = takenFromHolds(holds, [{ sku: sku('S-1'), quantity: 4 }]);
  expect(left).toEqual([
    { warehouse: 'a', lines: [{ sku: 'S-2', quantity: 1 }] },
    { warehouse: 'b', lines: [{ sku: 'S-1', quantity: 1 }] },
  ]);
  expect(taken.flatMap((t) => t.lines.map((l) => l.quantity))).toEqual([2, 2]);
  expect(takenFromHolds(holds, [{ sku: sku('S-2'), quantity: 1 }]).left[1]).toBe(holds[1]);
  expect(() => takenFromHolds(holds, [{ sku: sku('S-1'), quantity: 6 }])).toThrow('S-1');
});

it('the provider is asked again ever more rarely, for ten days', () => {
  let seconds = 0;
  let round = 0;
  while (!givesUp(round)) seconds += waitBefore(round++);
  expect(seconds / 86_400).toBeGreaterThan(9.9);
  expect(seconds / 86_400).toBeLessThan(11);
});

it('a shopper sees nothing of what only staff need to know', () => {
  const shown = Object.keys(shownToShopper(aRefund({ decidedBy: 'stf_1' })));
  for (const hidden of ['decidedBy', 'providerRefundId', 'restock', 'restockedAt', 'problem', 'reserved', 'run'])
    expect(shown).not.toContain(hidden);
});

it('the refund of one transaction always has the same number', () => {
  expect(refundIdOf('wechat', '4200')).toBe(refundIdOf('wechat', '4200'));
  expect(refundIdOf('wechat', '4200')).not.toBe(refundIdOf('wechat', '4201'));
  expect(refundIdOf('wechat', '4200')).toMatch(/^rfd_[0-9A-HJKMNP-TV-Z]{26}$/);
});
