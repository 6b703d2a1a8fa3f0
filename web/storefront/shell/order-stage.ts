import type { Order, Shipment } from './use-order.ts';

/** Where an order stands, in the words of the person waiting for it. */
export type Stage = 'awaiting' | 'paid' | 'dispatched' | 'onTheWay' | 'delivering' | 'delivered' | 'cancelled';

export const stageOf = (order: Order, shipments: readonly Shipment[]): Stage => {
  if (order.state === 'cancelled') return 'cancelled';
  if (order.state === 'awaiting_payment') return 'awaiting';
  if (order.fulfilment === 'delivered' || order.state === 'completed') return 'delivered';
  if (order.fulfilment === 'unfulfilled') return 'paid';
  const latest = shipments.flatMap((shipment) => shipment.tracking.slice(0, 1)).map((event) => event.state);
  if (latest.includes('out_for_delivery')) return 'delivering';
  return latest.length > 0 ? 'onTheWay' : 'dispatched';
};

export interface Step {
  readonly name: 'placed' | 'paid' | 'dispatched' | 'delivered' | 'cancelled';
  /** When it happened; null: not yet. */
  readonly at: string | null;
}

/** The four steps of an order, or the two of one that was cancelled. */
export const stepsOf = (order: Order, shipments: readonly Shipment[]): readonly Step[] => {
  const placed = { name: 'placed', at: order.placedAt } as const;
  if (order.state === 'cancelled') return [placed, { name: 'cancelled', at: order.cancelledAt }];
  const delivered = shipments.length > 0 && shipments.every((s) => s.deliveredAt !== null);
  return [
    placed,
    { name: 'paid', at: order.paidAt },
    { name: 'dispatched', at: shipments[0]?.dispatchedAt ?? null },
    { name: 'delivered', at: delivered ? (shipments.at(-1)?.deliveredAt ?? null) : null },
  ];
};

/** 138****8000: enough to know one's own number by. */
export const maskedPhone = (phone: string): string => phone.replace(/^(\d{3})\d{4}(\d{4})$/, '$1****$2');
