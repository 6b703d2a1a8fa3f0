import * as z from 'zod/mini';
import { trackingEvent } from '../orders/order.ts';
import { orderId, shipmentId } from '../values/id.ts';
import { event } from './event.ts';

/** A carrier told where a parcel is. */
export const shipmentTracked = event(z.object({ shipmentId, orderId, latest: trackingEvent }));
