import type { EventName } from './events/names.ts';
import type { Reach } from './route-row.ts';

/**
 * Who listens to what: one consumer a row, in `functions/consumers/<file of name>.ts`, one side effect each.
 * `invoke`: EventBridge calls the Lambda itself with retries and a dead-letter queue, which costs nothing while nobody buys.
 * `queue`: an SQS queue between (with its own dead-letter queue) gathers events into batches, where working one by one is wasteful.
 */
export interface SubscriptionRow {
  readonly on: readonly EventName[];
  readonly via: 'invoke' | 'queue';
  readonly table: 'none' | 'r' | 'rw';
  readonly emits?: true;
  readonly reach?: readonly Reach[];
  /** The search snapshot is also written. */
  readonly writesSearch?: true;
}

export const subscriptions = {
  updateSearchOnCatalogueChanged: {
    on: ['product.changed.v1', 'stock.changed.v1'],
    via: 'queue',
    table: 'r',
    reach: ['search'],
    writesSearch: true,
  },
  updateCardOnStockChanged: { on: ['stock.changed.v1'], via: 'invoke', table: 'rw' },
  countSalesOnOrderPaid: { on: ['order.paid.v1'], via: 'invoke', table: 'rw' },
  notifyShopperOnOrderPlaced: { on: ['order.placed.v1'], via: 'invoke', table: 'rw' },
  notifyShopperOnPaymentSucceeded: { on: ['payment.succeeded.v1'], via: 'invoke', table: 'rw' },
  notifyShopperOnOrderCancelled: { on: ['order.cancelled.v1'], via: 'invoke', table: 'rw' },
  notifyShopperOnShipmentDispatched: { on: ['shipment.dispatched.v1'], via: 'invoke', table: 'rw' },
  notifyShopperOnShipmentDelivered: { on: ['shipment.delivered.v1'], via: 'invoke', table: 'rw' },
  subscribeTrackingOnShipmentDispatched: {
    on: ['shipment.dispatched.v1'],
    via: 'invoke',
    table: 'r',
    reach: ['carrier'],
  },
  closePaymentOnOrderCancelled: {
    on: ['order.cancelled.v1'],
    via: 'invoke',
    table: 'rw',
    emits: true,
    reach: ['payment'],
  },
  startRefundOnRefundRequested: {
    on: ['refund.requested.v1', 'refund.approved.v1'],
    via: 'invoke',
    table: 'none',
    reach: ['workflow-start'],
  },
  continueRefundOnRefundDecided: {
    on: ['refund.approved.v1', 'refund.rejected.v1'],
    via: 'invoke',
    table: 'r',
    reach: ['workflow-answer'],
  },
  refundSurplusOnPaymentSurplus: { on: ['payment.surplus.v1'], via: 'invoke', table: 'rw', emits: true },
  notifyShopperOnRefundChanged: {
    on: ['refund.requested.v1', 'refund.approved.v1', 'refund.rejected.v1', 'refund.succeeded.v1', 'refund.failed.v1'],
    via: 'invoke',
    table: 'rw',
  },
  completeOrderOnShipmentDelivered: { on: ['shipment.delivered.v1'], via: 'invoke', table: 'rw', emits: true },
  adoptGuestOnCustomerSignedIn: { on: ['customer.signed-in.v1'], via: 'invoke', table: 'rw' },
  countQueryOnSearchPerformed: { on: ['search.performed.v1'], via: 'invoke', table: 'rw' },
} as const satisfies Record<string, SubscriptionRow>;

export type ConsumerName = keyof typeof subscriptions;
