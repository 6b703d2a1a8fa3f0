import * as z from 'zod/mini';
import { orderId, shopperId } from '../values/id.ts';
import { event } from './event.ts';

/** All parcels of an order were delivered. */
export const orderCompleted = event(z.object({ orderId, shopperId }));
