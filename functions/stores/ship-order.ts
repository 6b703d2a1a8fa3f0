import type { NewEvent } from '../../contracts/events/data.ts';
import type { Order, Shipment } from '../../contracts/orders/order.ts';
import type { Refusal } from '../../contracts/problems.ts';
import type { OrderId } from '../../contracts/values/id.ts';
import { ok, type Result, refuse } from '../../contracts/values/result.ts';
import { dispatched } from '../domain/orders/moves.ts';
import { type Hold, holdRemoval, holdsOfOrder, partsOf } from './holds.ts';
import type { Remember } from './idempotency.ts';
import { movementWrite } from './movements.ts';
import { nextOrderWrite, rowWrites } from './order-items.ts';
import { orderById } from './orders.ts';
import { newShipmentWrites } from './shipments.ts';
import { eventWrites, type Stamp } from './stamp.ts';
import { shipStock } from './stock-writes.ts';
import { transact, type Write } from './table/client.ts';

export interface Parcel {
  readonly id: Shipment['id'];
  readonly carrier: Shipment['carrier'];
  readonly waybill: string;
}
export interface Shipped {
  readonly order: Order;
  readonly shipment: Shipment;
}

const tries = 4;

/**
 * Ships a paid order: what it held has left the warehouses, with a movement on record for each SKU. What can be bought stays as it was
 * (held stock was not for sale), so no `stock.changed` goes out.
 * @returns `raced` where this very request was answered beside this one
 */
export const shipOrder = async (
  id: OrderId,
  parcel: Parcel,
  stamp: Stamp,
  remember: Remember,
): Promise<Result<Shipped, Refusal> | 'raced'> => {
  const shipment: Shipment = { ...parcel, dispatchedAt: stamp.at, deliveredAt: null, tracking: [] };
  for (let attempt = 1; attempt <= tries; attempt++) {
    const [order, holds] = await Promise.all([orderById(id, { consistent: true }), holdsOfOrder(id)]);
    if (!order) return refuse({ code: 'order_not_found' });
    const next = dispatched(order);
    if (!next.ok) {
      return refuse({
        code: 'order_not_shippable',
        context: { state: order.state, fulfilment: order.fulfilment, openRefunds: order.openRefunds ?? 0 },
      });
    }
    const shipped = { order: next.value, shipment };
    const reasons = await transact([remember(shipped), ...dispatchWrites(shipped, holds, stamp)]);
    if (reasons === null) return ok(shipped);
    if (reasons[0]?.code === 'ConditionalCheckFailed') return 'raced';
  }
  return refuse({ code: 'conflict' });
};

/** All writes of a dispatch but its idempotency record. */
export const dispatchWrites = ({ order, shipment }: Shipped, holds: readonly Hold[], stamp: Stamp): Write[] => {
  const { id: orderId, shopperId } = order;
  const event: NewEvent = {
    name: 'shipment.dispatched.v1',
    subject: shipment.id,
    sequence: 1,
    data: { shipmentId: shipment.id, orderId, shopperId, carrier: shipment.carrier, waybill: shipment.waybill },
  };
  return [
    nextOrderWrite(order),
    ...rowWrites(order),
    ...newShipmentWrites(orderId, shipment),
    ...holds.map((hold) => holdRemoval(orderId, hold)),
    ...partsOf(holds).map(shipStock),
    ...outboundMovements(order, holds, stamp),
    ...eventWrites([event], stamp),
  ];
};

/** One record a SKU, however many warehouses it came from. */
const outboundMovements = (order: Order, holds: readonly Hold[], stamp: Stamp): Write[] =>
  [...Map.groupBy(partsOf(holds), (p) => p.sku)].map(([sku, parts]) =>
    movementWrite({
      id: stamp.newMovementId(),
      sku,
      at: stamp.at,
      reason: 'shipped',
      parts: parts.map(({ warehouse, quantity }) => ({ warehouse, change: -quantity })),
      note: '',
      by: order.id,
    }),
  );
