import type { Shipment, TrackingEvent } from '../../../contracts/orders/order.ts';

/** A parcel has a few dozen events; more than this is a carrier gone wrong, and the oldest are dropped. */
export const mostEvents = 200;

const same = (a: TrackingEvent, b: TrackingEvent): boolean => a.at === b.at && a.text === b.text;

/**
 * The parcel with what the carrier tells now, newest first; null where nothing is new. Carriers send their whole history each time, repeat
 * themselves and come out of order: an event is the same if its time and words are. Delivered once, it stays delivered.
 */
export const withTracking = (shipment: Shipment, told: readonly TrackingEvent[]): Shipment | null => {
  const fresh = told.filter(
    (event, at) => !shipment.tracking.some((t) => same(t, event)) && told.findIndex((t) => same(t, event)) === at,
  );
  if (fresh.length === 0) return null;
  const tracking = [...fresh, ...shipment.tracking].toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  const delivery = tracking.findLast((t) => t.state === 'delivered');
  return {
    ...shipment,
    tracking: tracking.slice(0, mostEvents),
    deliveredAt: shipment.deliveredAt ?? delivery?.at ?? null,
  };
};
