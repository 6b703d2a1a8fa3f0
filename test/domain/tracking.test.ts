import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Shipment, TrackingEvent } from '../../contracts/orders/order.ts';
import { mostEvents, withTracking } from '../../functions/domain/fulfilment/tracking.ts';
import { newShipmentId } from '../../functions/runtime/ids.ts';

const parcel: Shipment = {
  id: newShipmentId(),
  carrier: 'sf',
  waybill: 'SF1234567890',
  dispatchedAt: '2026-11-24T04:00:00.000Z',
  deliveredAt: null,
  tracking: [],
};
const told = (hour: number, state: TrackingEvent['state'], text = `${state} ${hour}`): TrackingEvent => ({
  at: `2026-11-24T${String(hour).padStart(2, '0')}:00:00.000Z`,
  state,
  text,
});

describe('tracking of a parcel', () => {
  it('keeps the newest first and each event once', () => {
    const first = withTracking(parcel, [told(5, 'collected'), told(9, 'in_transit'), told(5, 'collected')]);
    expect(first?.tracking.map((t) => t.text)).toEqual(['in_transit 9', 'collected 5']);
    expect(first && withTracking(first, [told(9, 'in_transit'), told(5, 'collected')])).toBeNull();
    const late = first && withTracking(first, [told(7, 'in_transit')]);
    expect(late?.tracking.map((t) => t.text)).toEqual(['in_transit 9', 'in_transit 7', 'collected 5']);
  });

  it('is delivered at its first delivery, and stays so', () => {
    const twice = withTracking(parcel, [told(9, 'delivered'), told(7, 'delivered')]);
    expect(twice?.deliveredAt).toBe('2026-11-24T07:00:00.000Z');
    const there = withTracking(parcel, [told(9, 'delivered')]);
    expect(there?.deliveredAt).toBe('2026-11-24T09:00:00.000Z');
    expect(there && withTracking(there, [told(8, 'delivered', 'again')])?.deliveredAt).toBe('2026-11-24T09:00:00.000Z');
  });

  it('comes out the same in whatever order it is told', () => {
    const events = Array.from({ length: 8 }, (_, at) => told(at, at === 7 ? 'delivered' : 'in_transit'));
    const whole = withTracking(parcel, events);
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: 8 }), fc.nat(8), (shuffled, cut) => {
        const half = withTracking(parcel, shuffled.slice(0, cut)) ?? parcel;
        expect(withTracking(half, shuffled) ?? half).toEqual(whole);
      }),
    );
  });

  it('does not grow without end', () => {
    const many = Array.from({ length: mostEvents + 50 }, (_, at) => told(at % 24, 'in_transit', `step ${at}`));
    expect(withTracking(parcel, many)?.tracking).toHaveLength(mostEvents);
  });
});
