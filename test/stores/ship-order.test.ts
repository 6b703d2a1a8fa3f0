import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Order, TrackingEvent } from '../../contracts/orders/order.ts';
import { hashOf, newShipmentId } from '../../functions/runtime/ids.ts';
import { cancelOrder } from '../../functions/stores/cancel-order.ts';
import { stockOfSkus } from '../../functions/stores/catalogue.ts';
import { completeOrder } from '../../functions/stores/complete-order.ts';
import { holdsOfOrder } from '../../functions/stores/holds.ts';
import { onceWritten } from '../../functions/stores/idempotency.ts';
import type { Movement } from '../../functions/stores/movements.ts';
import { orderById, orderRowsInView } from '../../functions/stores/orders.ts';
import { unpublishedEvents } from '../../functions/stores/outbox.ts';
import { shipOrder } from '../../functions/stores/ship-order.ts';
import { recordTracking, shipmentById, shipmentsOfOrder } from '../../functions/stores/shipments.ts';
import { readPage } from '../../functions/stores/table/page.ts';
import { startEngine, type TestEngine } from '../support/engine.ts';
import { bought, paidOrder } from '../support/orders.ts';
import { noon, seedProduct, setUpShop, stampAt } from '../support/seed.ts';
import { sku, testSettings } from '../support/shop.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startEngine();
  await setUpShop();
  await seedProduct({ handle: 'lamp', fen: 20_000, stock: { 'LAMP-1': { hangzhou: 10, guangzhou: 3 } } });
});
afterAll(() => engine.stop());

let keys = 0;
const ship = (order: Order, key = `ship-${++keys}`) => {
  const request = { scope: hashOf(`staff ${key}`), requestHash: hashOf(order.id) };
  const parcel = { id: newShipmentId(), carrier: 'sf' as const, waybill: 'SF1234567890' };
  return onceWritten(request, 1_795_492_800, (remember) => shipOrder(order.id, parcel, stampAt(noon), remember));
};
const shipped = async (order: Order) => {
  const done = await ship(order);
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  return done.value;
};
const stock = async () =>
  (await stockOfSkus([sku('LAMP-1')], testSettings.warehouses, { consistent: true })).map((s) => [s.onHand, s.held]);
const eventsOf = async (subject: string) =>
  (await unpublishedEvents(1_000)).filter((e) => e.meta.subject === subject).map((e) => e.name);
const told = (at: string, state: TrackingEvent['state']): TrackingEvent => ({ at, state, text: `${state} ${at}` });

describe('shipping', () => {
  it('is for paid orders only', async () => {
    const order = await bought({ lines: { 'LAMP-1': 1 }, total: 20_000 });
    expect(await ship(order)).toMatchObject({ ok: false, refusal: { code: 'order_not_shippable' } });
    await cancelOrder(order.id, 'shopper', stampAt(noon));
    expect(await ship(order)).toMatchObject({ ok: false, refusal: { code: 'order_not_shippable' } });
  });

  it('takes what was held out of the warehouse once, with a movement on record, however often it is asked', async () => {
    const before = await stock();
    const order = await paidOrder(await bought({ lines: { 'LAMP-1': 2 }, total: 40_000 }));
    const answers = await Promise.all([ship(order, 'same'), ship(order, 'same'), ship(order, 'same')]);
    const ids = answers.map((a) => (a.ok ? a.value.shipment.id : a.refusal.code));
    expect(new Set(ids).size).toBe(1);
    expect(await ship(order, 'other')).toMatchObject({ ok: false, refusal: { code: 'order_not_shippable' } });
    const [hangzhou, guangzhou] = await stock();
    expect(hangzhou).toEqual([(before[0]?.[0] ?? 0) - 2, 0]);
    expect(guangzhou).toEqual(before[1]);
    expect(await holdsOfOrder(order.id)).toEqual([]);
    const movements = await readPage<Movement>({ pk: 'SKU#LAMP-1', begins: 'MOVEMENT#' }, { limit: 50 });
    const outbound = movements.ok ? movements.value.items.filter((m) => m.by === order.id) : [];
    expect(outbound).toMatchObject([{ reason: 'shipped', parts: [{ warehouse: 'hangzhou', change: -2 }] }]);
    const rows = await orderRowsInView('shipped', { limit: 10 });
    expect(rows.ok && rows.value.items.map((r) => r.id)).toContain(order.id);
    const waiting = await orderRowsInView('to_ship', { limit: 10 });
    expect(waiting.ok && waiting.value.items.map((r) => r.id)).not.toContain(order.id);
  });
});

describe('tracking', () => {
  it('adds what is new, and counts the order as delivered with its parcel, once', async () => {
    const order = await paidOrder(await bought({ lines: { 'LAMP-1': 1 }, total: 20_000 }));
    const { shipment } = await shipped(order);
    const first = [told('2026-11-24T06:00:00.000Z', 'collected')];
    await recordTracking(shipment.id, first, stampAt(noon));
    const last = told('2026-11-25T06:00:00.000Z', 'delivered');
    const many = await Promise.all(
      Array.from({ length: 6 }, () => recordTracking(shipment.id, [...first, last], stampAt(noon))),
    );
    expect(many.every((r) => r.ok)).toBe(true);
    const [parcel] = await shipmentsOfOrder(order.id);
    expect(parcel?.tracking.map((t) => t.state)).toEqual(['delivered', 'collected']);
    expect(parcel?.deliveredAt).toBe(last.at);
    expect(await orderById(order.id)).toMatchObject({ state: 'paid', fulfilment: 'delivered' });
    expect((await eventsOf(shipment.id)).toSorted((a, b) => a.localeCompare(b))).toEqual([
      'shipment.delivered.v1',
      'shipment.dispatched.v1',
      'shipment.tracked.v1',
      'shipment.tracked.v1',
    ]);
    expect(await shipmentById(shipment.id)).toMatchObject({ orderId: order.id });
  });

  it('of an unknown parcel is told so', async () => {
    const unknown = await recordTracking(newShipmentId(), [told(noon, 'collected')], stampAt(noon));
    expect(unknown).toEqual({ ok: false, refusal: { code: 'shipment_not_found' } });
    expect(await shipmentById(newShipmentId())).toBeNull();
  });

  it('completes the order when it was delivered, not before, and only once', async () => {
    const order = await paidOrder(await bought({ lines: { 'LAMP-1': 1 }, total: 20_000 }));
    const { shipment } = await shipped(order);
    expect(await completeOrder(order.id, stampAt(noon))).toBe('nothing_to_do');
    await recordTracking(shipment.id, [told(noon, 'delivered')], stampAt(noon));
    const both = await Promise.all([completeOrder(order.id, stampAt(noon)), completeOrder(order.id, stampAt(noon))]);
    expect(both.toSorted((a, b) => a.localeCompare(b))).toEqual(['completed', 'nothing_to_do']);
    expect(await orderById(order.id)).toMatchObject({ state: 'completed', fulfilment: 'delivered' });
    expect((await eventsOf(order.id)).filter((n) => n === 'order.completed.v1')).toHaveLength(1);
  });
});
