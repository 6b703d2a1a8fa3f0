import type { Order, Shipment } from '../../../contracts/orders/order.ts';

export interface Step {
  readonly what: 'placed' | 'awaiting' | 'paid' | 'toShip' | 'dispatched' | 'travelling' | 'delivered' | 'cancelled';
  /** Null where it has not happened yet. */
  readonly at: string | null;
  readonly state: 'done' | 'now' | 'ahead';
}

const done = (what: Step['what'], at: string): Step => ({ what, at, state: 'done' });
const now = (what: Step['what']): Step => ({ what, at: null, state: 'now' });
const ahead = (what: Step['what']): Step => ({ what, at: null, state: 'ahead' });

/** What has happened to an order, what it waits for, and what is to come. */
export const timelineOf = (order: Order, shipments: readonly Shipment[]): readonly Step[] => {
  const steps = [done('placed', order.placedAt)];
  if (order.paidAt) steps.push(done('paid', order.paidAt));
  if (order.state === 'cancelled') return [...steps, done('cancelled', order.cancelledAt ?? order.placedAt)];
  if (!order.paidAt) return [...steps, now('awaiting'), ahead('dispatched'), ahead('delivered')];
  const first = shipments[0];
  if (!first) return [...steps, now('toShip'), ahead('delivered')];
  steps.push(done('dispatched', first.dispatchedAt));
  const last = shipments.every((s) => s.deliveredAt !== null)
    ? shipments
        .map((s) => s.deliveredAt ?? '')
        .toSorted()
        .at(-1)
    : undefined;
  return last === undefined ? [...steps, now('travelling'), ahead('delivered')] : [...steps, done('delivered', last)];
};
