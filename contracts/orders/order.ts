import * as z from 'zod/mini';
import { totals } from '../cart/quote-cart.ts';
import { picture } from '../catalogue/product.ts';
import { orderId, paymentId, shipmentId, shopperId, sku } from '../values/id.ts';
import { day, instant } from '../values/instant.ts';
import { bilingual } from '../values/locale.ts';
import { price } from '../values/money.ts';
import { address } from './address.ts';

/** Each machine has its own table in functions/domain; an order carries the present state of all. */
export const orderState = z.enum(['awaiting_payment', 'paid', 'cancelled', 'completed']);
export type OrderState = z.infer<typeof orderState>;
export const fulfilmentState = z.enum(['unfulfilled', 'dispatched', 'delivered']);
export type FulfilmentState = z.infer<typeof fulfilmentState>;
export const cancelReason = z.enum(['shopper', 'merchant', 'expired', 'payment_failed', 'refunded']);

export const orderLine = z.object({
  sku,
  productHandle: z.string(),
  name: bilingual,
  optionText: bilingual,
  picture,
  quantity: z.int(),
  /** Snapshot at the time of ordering. */
  unitPrice: price,
  subtotal: price,
  returnable: z.boolean(),
});
export type OrderLine = z.infer<typeof orderLine>;

export const trackingEvent = z.object({
  at: instant,
  state: z.enum(['collected', 'in_transit', 'out_for_delivery', 'delivered', 'problem']),
  text: z.string(),
  place: z.optional(z.string()),
});
export type TrackingEvent = z.infer<typeof trackingEvent>;

export const shipment = z.object({
  id: shipmentId,
  carrier: z.enum(['sf', 'zto', 'yto', 'sto', 'yunda', 'jd', 'ems']),
  waybill: z.string(),
  dispatchedAt: instant,
  deliveredAt: z.nullable(instant),
  /** Newest first. */
  tracking: z.array(trackingEvent),
});
export type Shipment = z.infer<typeof shipment>;

export const order = z.object({
  id: orderId,
  shopperId,
  state: orderState,
  fulfilment: fulfilmentState,
  lines: z.array(orderLine),
  totals,
  address,
  remark: z.string(),
  placedAt: instant,
  /** Unpaid until then, the order is cancelled and its stock released. */
  payBefore: instant,
  paidAt: z.nullable(instant),
  cancelledAt: z.nullable(instant),
  cancelReason: z.nullable(cancelReason),
  arrivesOn: day,
  /** The attempt in progress or the one that paid. */
  paymentId: z.nullable(paymentId),
  /** Refunds under way of what has not left yet: while there is one, the order must not be shipped. */
  openRefunds: z.optional(z.int()),
  locale: z.enum(['zh-CN', 'en']),
  version: z.int(),
});
export type Order = z.infer<typeof order>;

/** Staff lists: one row an order, made when it is placed and kept with each change of state. */
export const orderRow = z.object({
  id: orderId,
  state: orderState,
  fulfilment: fulfilmentState,
  placedAt: instant,
  total: price,
  units: z.int(),
  /** The first thing ordered; with more on the order, that too: `马克杯 等 2 种`, `Mug and 1 more`. */
  firstLine: bilingual,
  recipient: z.string(),
  region: z.string(),
});
export type OrderRow = z.infer<typeof orderRow>;
