import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Refund } from '../../contracts/after-sales/refund.ts';
import { providerRefundNumber } from '../../contracts/values/id.ts';
import { hashOf, newShipmentId } from '../../functions/runtime/ids.ts';
import { soldSkus } from '../../functions/stores/catalogue.ts';
import { type Deciding, decideRefund } from '../../functions/stores/decide-refund.ts';
import { holdsOfOrder } from '../../functions/stores/holds.ts';
import { onceWritten } from '../../functions/stores/idempotency.ts';
import type { Movement } from '../../functions/stores/movements.ts';
import { orderById } from '../../functions/stores/orders.ts';
import { unpublishedEvents } from '../../functions/stores/outbox.ts';
import { attemptById } from '../../functions/stores/payments.ts';
import { beginRefund, bookRefund, letRefundStand } from '../../functions/stores/refund-progress.ts';
import { keepTaskToken, purseOf, refundById, refundsInView, refundsOfOrder } from '../../functions/stores/refunds.ts';
import { restockRefund } from '../../functions/stores/restock-refund.ts';
import { shipOrder } from '../../functions/stores/ship-order.ts';
import { recordTracking } from '../../functions/stores/shipments.ts';
import { keys as keysOf } from '../../functions/stores/table/keys.ts';
import { readPage } from '../../functions/stores/table/page.ts';
import { startEngine, type TestEngine } from '../support/engine.ts';
import { seedProduct, setUpShop, stampAt } from '../support/seed.ts';
import { sku, testSettings } from '../support/shop.ts';
import { askBack, type Paid, paidWith } from './paid-order.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startEngine();
  await setUpShop();
  await seedProduct({ handle: 'book', fen: 3_000, stock: { 'BOOK-1': { hangzhou: 500, guangzhou: 3 } } });
  await seedProduct({ handle: 'lamp', fen: 20_000, stock: { 'LAMP-1': { hangzhou: 500 } } });
});
afterAll(() => engine.stop());

const now = () => new Date().toISOString();
const purse = async ({ order, payment }: Paid) => {
  const { paid, reserved, refunded } = await purseOf('wechat', payment.transactionId ?? '', order.totals.total.minor);
  return { paid, reserved, refunded };
};
const asked = async (paid: Paid, ...rest: Parameters<typeof askBack> extends [unknown, ...infer R] ? R : never) => {
  const answer = await askBack(paid, ...rest);
  if (!answer.ok) throw new Error(`not asked: ${JSON.stringify(answer.refusal)}`);
  return answer.value.refund;
};
let keys = 0;
const decide = (id: Refund['id'], decision: Deciding['decision'], change: Partial<Deciding & { key: string }> = {}) => {
  const { key = `decide ${++keys}`, ...rest } = change;
  const deciding = { id, decision, text: 'no', restock: null, by: 'stf_1', ...rest };
  const request = { scope: hashOf(key), requestHash: hashOf(JSON.stringify(deciding)) };
  return onceWritten(request, 1, (remember) => decideRefund(deciding, stampAt(now()), remember));
};
const confirmed = (refund: Pick<Refund, 'id' | 'amount'>, transactionId: string) =>
  ({
    about: 'refund',
    channel: 'wechat',
    number: providerRefundNumber(refund.id),
    providerRefundId: `5030${refund.id.slice(-10)}`,
    transactionId,
    amount: refund.amount,
    state: 'succeeded',
    succeededAt: now(),
  }) as const;
const paidOut = async (paid: Paid, refund: Pick<Refund, 'id' | 'amount'>) => {
  await decide(refund.id, 'approve');
  await beginRefund(refund.id);
  await bookRefund(confirmed(refund, paid.payment.transactionId ?? ''), refund.id, stampAt(now()));
  await restockRefund(refund.id, stampAt(now()));
};
const eventsOf = async (orderId: string): Promise<string[]> =>
  (await unpublishedEvents(2_000)).filter((e) => JSON.stringify(e.data).includes(orderId)).map((e) => e.name);
const stock = async (code: string) => {
  const { stock: all } = await soldSkus([sku(code)], testSettings.warehouses, { consistent: true });
  return all.reduce((n, s) => n + s.available, 0);
};

it('twenty who ask at once never get more than was paid', async () => {
  const paid = await paidWith({ lines: { 'BOOK-1': 10 }, total: 30_000 });
  const lines = [{ sku: sku('BOOK-1'), quantity: 1 }];
  const answers = await Promise.all(Array.from({ length: 20 }, () => askBack(paid, { lines, reason: 'other' })));
  const accepted = answers.filter((a) => a.ok);
  expect(accepted.length).toBeLessThanOrEqual(10);
  expect(await purse(paid)).toEqual({ paid: 30_000, reserved: accepted.length * 3_000, refunded: 0 });
  expect(await refundsOfOrder(paid.order.id)).toHaveLength(accepted.length);
  expect((await orderById(paid.order.id, { consistent: true }))?.openRefunds).toBe(accepted.length);
  // Who lost to the others may ask again, until there is nothing left.
  let more = accepted.length;
  for (let n = 0; n < 20 && more < 10; n++) if ((await askBack(paid, { lines, reason: 'other' })).ok) more++;
  expect(more).toBe(10);
  expect(await purse(paid)).toEqual({ paid: 30_000, reserved: 30_000, refunded: 0 });
  expect(await askBack(paid, { lines, reason: 'other' })).toMatchObject({ refusal: { code: 'refund_nothing_left' } });
}, 60_000);

/** Shipped in one parcel and delivered, so that what is asked back does not touch the order. */
const delivered = async (paid: Paid): Promise<Paid> => {
  const parcel = { id: newShipmentId(), carrier: 'zto', waybill: '78312345678901' } as const;
  const shipped = await shipOrder(paid.order.id, parcel, stampAt(now()), onceWrite);
  if (shipped === 'raced' || !shipped.ok) throw new Error('not shipped');
  const arrived = { at: now(), state: 'delivered', text: '已签收' } as const;
  await recordTracking(parcel.id, [arrived], stampAt(now()));
  return paid;
};

it('nor do twenty who have their goods, whose refunds meet nowhere but at the money', async () => {
  const paid = await delivered(await paidWith({ lines: { 'BOOK-1': 10 }, total: 30_000 }));
  const wish = { lines: [{ sku: sku('BOOK-1'), quantity: 1 }], reason: 'damaged' as const };
  const answers = await Promise.all(Array.from({ length: 20 }, () => askBack(paid, wish)));
  const accepted = answers.filter((a) => a.ok).length;
  expect(accepted).toBeGreaterThan(0);
  expect(await purse(paid)).toEqual({ paid: 30_000, reserved: accepted * 3_000, refunded: 0 });
  const taken = (await refundsOfOrder(paid.order.id)).reduce((fen, refund) => fen + refund.amount.minor, 0);
  expect(taken).toBe(accepted * 3_000);
  expect(taken).toBeLessThanOrEqual(30_000);
}, 60_000);

it('goods that came back are in stock where staff said, once, with a movement; those of a rejected wish are not', async () => {
  const paid = await delivered(await paidWith({ lines: { 'LAMP-1': 2 }, total: 40_000 }));
  const before = await stock('LAMP-1');
  const refund = await asked(paid, { reason: 'no_reason_7_days' });
  expect(refund).toMatchObject({ kind: 'return', amount: { minor: 40_000 } });
  await decide(refund.id, 'approve', { restock: 'hangzhou' });
  for (let n = 0; n < 3; n++) await paidOut(paid, refund);
  expect(await stock('LAMP-1')).toBe(before + 2);
  expect((await orderById(paid.order.id, { consistent: true }))?.fulfilment).toBe('delivered');
  const { pk } = keysOf.movement('LAMP-1', '', '');
  const moved = await readPage<Movement>({ pk, begins: 'MOVEMENT#' }, { limit: 50 });
  const returned = moved.ok ? moved.value.items.filter((m) => m.reason === 'returned' && m.by === paid.order.id) : [];
  expect(returned.map((m) => m.parts)).toEqual([[{ warehouse: 'hangzhou', change: 2 }]]);
});

it('a request that comes twice is one refund with one answer', async () => {
  const paid = await paidWith({ lines: { 'BOOK-1': 1 }, total: 4_200 });
  const both = await Promise.all([askBack(paid, {}, { key: 'same' }), askBack(paid, {}, { key: 'same' })]);
  expect(both[0]).toEqual(both[1]);
  expect(await askBack(paid, {}, { key: 'same' })).toEqual(both[0]);
  expect(await refundsOfOrder(paid.order.id)).toHaveLength(1);
  expect(await eventsOf(paid.order.id)).toContain('refund.requested.v1');
});

it('a whole order that has not left: money back, stock free, order cancelled, each once', async () => {
  const before = await stock('BOOK-1');
  const paid = await paidWith({ lines: { 'BOOK-1': 2 }, total: 7_200 });
  const refund = await asked(paid);
  expect(refund).toMatchObject({
    kind: 'unshipped',
    state: 'requested',
    amount: { minor: 7_200 },
    freight: { minor: 1_200 },
  });
  const parcel = { id: 'shp_01JDXXXXXXXXXXXXXXXXXXXXXX' as never, carrier: 'zto', waybill: '78312345678901' } as const;
  const remember = (reply: unknown) => onceWrite(reply);
  expect(await shipOrder(paid.order.id, parcel, stampAt(now()), remember)).toMatchObject({
    refusal: { code: 'order_not_shippable', context: { openRefunds: 1 } },
  });
  for (let n = 0; n < 3; n++) await paidOut(paid, refund);
  expect(await orderById(paid.order.id, { consistent: true })).toMatchObject({
    state: 'cancelled',
    cancelReason: 'refunded',
  });
  expect(await holdsOfOrder(paid.order.id)).toEqual([]);
  expect(await stock('BOOK-1')).toBe(before);
  expect(await purse(paid)).toEqual({ paid: 7_200, reserved: 0, refunded: 7_200 });
  expect((await attemptById(paid.payment.id))?.payment.state).toBe('refunded');
  const events = await eventsOf(paid.order.id);
  for (const once of ['refund.requested.v1', 'refund.approved.v1', 'refund.succeeded.v1', 'order.cancelled.v1'])
    expect(events.filter((e) => e === once)).toHaveLength(1);
});

const onceWrite = (reply: unknown) => ({
  Put: { TableName: 'shop', Item: { pk: { S: `T#${JSON.stringify(reply).length}#${++keys}` }, sk: { S: 'T' } } },
});

it('a part of an order that has not left: the rest may leave once the part is back', async () => {
  const [books, lamps] = [await stock('BOOK-1'), await stock('LAMP-1')];
  const paid = await paidWith({ lines: { 'BOOK-1': 3, 'LAMP-1': 1 }, total: 29_000 });
  const refund = await asked(paid, { lines: [{ sku: sku('BOOK-1'), quantity: 2 }] });
  expect(refund.amount.minor).toBe(6_000);
  await paidOut(paid, refund);
  const order = await orderById(paid.order.id, { consistent: true });
  expect(order).toMatchObject({ state: 'paid', openRefunds: 0 });
  expect((await holdsOfOrder(paid.order.id)).flatMap((h) => h.lines.map((l) => [l.sku, l.quantity]))).toEqual([
    ['BOOK-1', 1],
    ['LAMP-1', 1],
  ]);
  expect([await stock('BOOK-1'), await stock('LAMP-1')]).toEqual([books - 1, lamps - 1]);
  expect((await attemptById(paid.payment.id))?.payment.state).toBe('partially_refunded');
  const rest = await asked(paid);
  await paidOut(paid, rest);
  expect(await orderById(paid.order.id, { consistent: true })).toMatchObject({ state: 'cancelled' });
  expect([await stock('BOOK-1'), await stock('LAMP-1')]).toEqual([books, lamps]);
  expect(await purse(paid)).toEqual({ paid: 29_000, reserved: 0, refunded: 29_000 });
});

it('a decision is made once; who comes second is told so', async () => {
  const paid = await paidWith({ lines: { 'BOOK-1': 1 }, total: 4_200 });
  const refund = await asked(paid);
  expect((await refundsInView('to_decide', { limit: 100 })).ok).toBe(true);
  const both = await Promise.all([decide(refund.id, 'approve'), decide(refund.id, 'reject')]);
  expect(both.filter((d) => d.ok)).toHaveLength(1);
  const lost = both.find((d) => !d.ok);
  expect(lost).toMatchObject({ refusal: { code: 'refund_already_decided' } });
  const same = { key: 'same decision', by: 'stf_9' };
  const other = await asked(await paidWith({ lines: { 'BOOK-1': 1 }, total: 4_200 }));
  const first = await decide(other.id, 'reject', same);
  expect(await decide(other.id, 'reject', same)).toEqual(first);
  expect(first).toMatchObject({ value: { refund: { state: 'rejected', rejection: 'no', decidedBy: 'stf_9' } } });
});

it('a rejected refund gives its money and the order back', async () => {
  const paid = await paidWith({ lines: { 'BOOK-1': 1 }, total: 4_200 });
  const refund = await asked(paid);
  await decide(refund.id, 'reject');
  expect(await purse(paid)).toEqual({ paid: 4_200, reserved: 0, refunded: 0 });
  expect((await orderById(paid.order.id, { consistent: true }))?.openRefunds).toBe(0);
  expect((await asked(paid)).amount.minor).toBe(4_200);
});

it('what the provider refused is free again, and set aside again when it is tried again', async () => {
  const paid = await paidWith({ lines: { 'BOOK-1': 1 }, total: 4_200 });
  const refund = await asked(paid);
  await decide(refund.id, 'approve');
  await beginRefund(refund.id);
  for (let n = 0; n < 2; n++) await letRefundStand(refund.id, 'refused', stampAt(now()));
  expect(await purse(paid)).toEqual({ paid: 4_200, reserved: 0, refunded: 0 });
  expect((await eventsOf(paid.order.id)).filter((e) => e === 'refund.failed.v1')).toHaveLength(1);
  expect(await decide(refund.id, 'approve')).toMatchObject({
    value: { refund: { state: 'approved', run: 2, problem: null } },
  });
  expect(await purse(paid)).toEqual({ paid: 4_200, reserved: 4_200, refunded: 0 });
  await beginRefund(refund.id);
  await letRefundStand(refund.id, 'closed', stampAt(now()));
  expect(await decide(refund.id, 'approve')).toMatchObject({ refusal: { code: 'refund_not_repeatable' } });
  expect(await decide(refund.id, 'reject')).toMatchObject({ value: { refund: { state: 'rejected' } } });
  expect(await purse(paid)).toEqual({ paid: 4_200, reserved: 0, refunded: 0 });
});

it('a token is kept while a decision is awaited, and no longer', async () => {
  const paid = await paidWith({ lines: { 'BOOK-1': 1 }, total: 4_200 });
  const { id } = await asked(paid);
  const item = async () => refundById(id);
  const before = await item();
  if (!before) throw new Error('not there');
  expect(await keepTaskToken(before.refund, 'first')).toBe(true);
  expect(await keepTaskToken(before.refund, 'second')).toBe(true);
  expect((await item())?.taskToken).toBe('second');
  await decide(id, 'approve');
  expect(await keepTaskToken(before.refund, 'third')).toBe(false);
  expect((await item())?.taskToken).toBe('second');
});
