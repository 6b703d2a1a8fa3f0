import { expect, test } from 'vitest';
import type { Order, Shipment } from '../../../contracts/orders/order.ts';
import { timelineOf } from '../../../web/admin/orders/timeline.ts';

const at = (hour: number): string => `2026-11-24T${String(hour).padStart(2, '0')}:00:00.000Z`;
const order = (change: Partial<Order>): Order =>
  ({ state: 'awaiting_payment', placedAt: at(1), paidAt: null, cancelledAt: null, ...change }) as Order;
const parcel = (deliveredAt: string | null): Shipment => ({ dispatchedAt: at(3), deliveredAt }) as Shipment;

const told = (o: Order, parcels: Shipment[] = []): string[] =>
  timelineOf(o, parcels).map((s) => `${s.what} ${s.state}`);

test('an unpaid order waits for its payment', () => {
  expect(told(order({}))).toEqual(['placed done', 'awaiting now', 'dispatched ahead', 'delivered ahead']);
});

test('a paid order waits to be shipped', () => {
  expect(told(order({ state: 'paid', paidAt: at(2) }))).toEqual([
    'placed done',
    'paid done',
    'toShip now',
    'delivered ahead',
  ]);
});

test('a shipped order travels until every parcel has arrived', () => {
  const paid = order({ state: 'paid', paidAt: at(2) });
  expect(told(paid, [parcel(at(9)), parcel(null)]).slice(2)).toEqual([
    'dispatched done',
    'travelling now',
    'delivered ahead',
  ]);
  const steps = timelineOf(paid, [parcel(at(9)), parcel(at(8))]);
  expect(steps.at(-1)).toEqual({ what: 'delivered', at: at(9), state: 'done' });
});

test('a cancelled order has nothing ahead', () => {
  expect(told(order({ state: 'cancelled', cancelledAt: at(2) }))).toEqual(['placed done', 'cancelled done']);
});
