import type * as z from 'zod/mini';
import type { customerSignedIn } from './customer-signed-in.v1.ts';
import type { EventOf } from './event.ts';
import type { EventName } from './names.ts';
import type { orderCancelled } from './order-cancelled.v1.ts';
import type { orderCompleted } from './order-completed.v1.ts';
import type { orderPaid } from './order-paid.v1.ts';
import type { orderPlaced } from './order-placed.v1.ts';
import type { paymentClosed } from './payment-closed.v1.ts';
import type { paymentStarted } from './payment-started.v1.ts';
import type { paymentSucceeded } from './payment-succeeded.v1.ts';
import type { paymentSurplus } from './payment-surplus.v1.ts';
import type { productChanged } from './product-changed.v1.ts';
import type { refundApproved } from './refund-approved.v1.ts';
import type { refundFailed } from './refund-failed.v1.ts';
import type { refundRejected } from './refund-rejected.v1.ts';
import type { refundRequested } from './refund-requested.v1.ts';
import type { refundSucceeded } from './refund-succeeded.v1.ts';
import type { searchClicked } from './search-clicked.v1.ts';
import type { searchPerformed } from './search-performed.v1.ts';
import type { shipmentDelivered } from './shipment-delivered.v1.ts';
import type { shipmentDispatched } from './shipment-dispatched.v1.ts';
import type { shipmentTracked } from './shipment-tracked.v1.ts';
import type { stockChanged } from './stock-changed.v1.ts';

/** The data of each event by name: types only, so that nobody pays for their schemas. */
type Schemas = {
  'order.placed.v1': typeof orderPlaced;
  'order.paid.v1': typeof orderPaid;
  'order.cancelled.v1': typeof orderCancelled;
  'order.completed.v1': typeof orderCompleted;
  'payment.started.v1': typeof paymentStarted;
  'payment.succeeded.v1': typeof paymentSucceeded;
  'payment.closed.v1': typeof paymentClosed;
  'payment.surplus.v1': typeof paymentSurplus;
  'shipment.dispatched.v1': typeof shipmentDispatched;
  'shipment.tracked.v1': typeof shipmentTracked;
  'shipment.delivered.v1': typeof shipmentDelivered;
  'refund.requested.v1': typeof refundRequested;
  'refund.approved.v1': typeof refundApproved;
  'refund.rejected.v1': typeof refundRejected;
  'refund.succeeded.v1': typeof refundSucceeded;
  'refund.failed.v1': typeof refundFailed;
  'product.changed.v1': typeof productChanged;
  'stock.changed.v1': typeof stockChanged;
  'search.performed.v1': typeof searchPerformed;
  'search.clicked.v1': typeof searchClicked;
  'customer.signed-in.v1': typeof customerSignedIn;
};

export type EventData<Name extends EventName> = z.output<Schemas[Name]>['data'];
export type ShopEvent<Name extends EventName = EventName> = {
  [N in Name]: { readonly name: N } & EventOf<EventData<N>>;
}[Name];

/** An event before it is written: the store's transaction adds the meta's ids and times. */
export type NewEvent<Name extends EventName = EventName> = {
  [N in Name]: { readonly name: N; readonly subject: string; readonly sequence: number; readonly data: EventData<N> };
}[Name];
