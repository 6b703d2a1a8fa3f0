import * as z from 'zod/mini';
import { shipment } from '../orders/order.ts';
import { orderId, shipmentId, shopperId } from '../values/id.ts';
import { event } from './event.ts';

/** A parcel left the warehouse with a waybill. */
export const shipmentDispatched = event(
  z.object({ shipmentId, orderId, shopperId, carrier: shipment.shape.carrier, waybill: z.string() }),
);
