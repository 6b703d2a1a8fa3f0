import type { NewEvent } from '../../contracts/events/data.ts';
import type { Order, Shipment, TrackingEvent } from '../../contracts/orders/order.ts';
import type { OrderId, ShipmentId } from '../../contracts/values/id.ts';
import { ok, type Result, refuse } from '../../contracts/values/result.ts';
import { withTracking } from '../domain/fulfilment/tracking.ts';
import { delivered } from '../domain/orders/moves.ts';
import { nextOrderWrite, type OrderItem, rowWrites } from './order-items.ts';
import { eventWrites, type Stamp } from './stamp.ts';
import { tableName, toItem, transact, type Write } from './table/client.ts';
import { keys } from './table/keys.ts';
import { readPage } from './table/page.ts';
import { readItem } from './table/read.ts';

export interface ShipmentItem {
  readonly shipment: Shipment;
  readonly version: number;
}
interface PointerItem {
  readonly orderId: OrderId;
}

const mostParcels = 100;

/** A parcel and where its carrier's notices find it. */
export const newShipmentWrites = (orderId: OrderId, shipment: Shipment): Write[] => [
  put({ ...keys.shipment(orderId, shipment.id), _type: 'shipment', _v: 1, version: 1, shipment }),
  put({ ...keys.shipmentPointer(shipment.id), _type: 'shipment-pointer', _v: 1, orderId }),
];

const put = (item: object): Write => ({
  Put: { TableName: tableName(), Item: toItem(item), ConditionExpression: 'attribute_not_exists(pk)' },
});

const nextShipmentWrite = (orderId: OrderId, { shipment, version }: ShipmentItem): Write => ({
  Update: {
    TableName: tableName(),
    Key: toItem(keys.shipment(orderId, shipment.id)),
    UpdateExpression: 'SET shipment = :shipment, #version = :version',
    ConditionExpression: '#version = :before',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: toItem({ ':shipment': shipment, ':version': version, ':before': version - 1 }),
  },
});

const shipmentItems = async (orderId: OrderId, consistent = false): Promise<readonly ShipmentItem[]> => {
  const { pk, sk } = keys.shipment(orderId, '');
  const listed = await readPage<ShipmentItem>(
    { pk, begins: sk, oldestFirst: true },
    { limit: mostParcels, consistent },
  );
  return listed.ok ? listed.value.items : [];
};

/** An order's parcels in the order they left. */
export const shipmentsOfOrder = async (orderId: OrderId): Promise<Shipment[]> =>
  (await shipmentItems(orderId)).map((i) => i.shipment);

/** A parcel with the order it belongs to; null where there is none. */
export const shipmentById = async (id: ShipmentId): Promise<{ orderId: OrderId; shipment: Shipment } | null> => {
  const pointer = await readItem<PointerItem>(keys.shipmentPointer(id));
  const item = pointer ? await readItem<ShipmentItem>(keys.shipment(pointer.orderId, id)) : null;
  return pointer && item ? { orderId: pointer.orderId, shipment: item.shipment } : null;
};

const tries = 5;

/**
 * Adds what a carrier tells of a parcel; told again, nothing happens. With the last parcel's delivery the order counts as delivered, in the
 * same transaction.
 */
export const recordTracking = async (
  id: ShipmentId,
  told: readonly TrackingEvent[],
  stamp: Stamp,
): Promise<Result<Shipment, { readonly code: 'shipment_not_found' | 'conflict' }>> => {
  const pointer = await readItem<PointerItem>(keys.shipmentPointer(id));
  if (!pointer) return refuse({ code: 'shipment_not_found' });
  for (let attempt = 1; attempt <= tries; attempt++) {
    const [orderItem, parcels] = await Promise.all([
      readItem<OrderItem>(keys.order(pointer.orderId), { consistent: true }),
      shipmentItems(pointer.orderId, true),
    ]);
    const parcel = parcels.find((p) => p.shipment.id === id);
    if (!orderItem || !parcel) return refuse({ code: 'shipment_not_found' });
    const shipment = withTracking(parcel.shipment, told);
    if (!shipment) return ok(parcel.shipment);
    const next = { shipment, version: parcel.version + 1 };
    const others = parcels.filter((p) => p !== parcel);
    const arrived = parcel.shipment.deliveredAt === null && shipment.deliveredAt !== null;
    const done = arrived && others.every((p) => p.shipment.deliveredAt !== null) ? delivered(orderItem.order) : null;
    const cancelled = await transact([
      nextShipmentWrite(pointer.orderId, next),
      ...(done?.ok ? [nextOrderWrite(done.value), ...rowWrites(done.value)] : []),
      ...eventWrites(trackingEvents(orderItem.order, next, arrived), stamp),
    ]);
    if (cancelled === null) return ok(shipment);
  }
  return refuse({ code: 'conflict' });
};

const trackingEvents = (order: Order, { shipment, version }: ShipmentItem, arrived: boolean): NewEvent[] => {
  const about = { shipmentId: shipment.id, orderId: order.id };
  const latest = shipment.tracking[0];
  const events: NewEvent[] = [];
  if (latest)
    events.push({ name: 'shipment.tracked.v1', subject: shipment.id, sequence: version, data: { ...about, latest } });
  if (arrived && shipment.deliveredAt !== null) {
    const data = { ...about, shopperId: order.shopperId, deliveredAt: shipment.deliveredAt };
    events.push({ name: 'shipment.delivered.v1', subject: shipment.id, sequence: version, data });
  }
  return events;
};
