import * as z from 'zod/mini';
import { orderId, shipmentId, shopperId } from '../values/id.ts';
import { instant } from '../values/instant.ts';
import { event } from './event.ts';

/** A parcel was delivered. */
export const shipmentDelivered = event(z.object({ shipmentId, orderId, shopperId, deliveredAt: instant }));
