/** Every event of the shop: its detail-type and source on the bus. Schemas are beside, one file each; this table has none. */
export const events = {
  'order.placed.v1': { source: 'shop.orders' },
  'order.paid.v1': { source: 'shop.orders' },
  'order.cancelled.v1': { source: 'shop.orders' },
  'order.completed.v1': { source: 'shop.orders' },
  'payment.started.v1': { source: 'shop.payments' },
  'payment.succeeded.v1': { source: 'shop.payments' },
  'payment.closed.v1': { source: 'shop.payments' },
  'payment.surplus.v1': { source: 'shop.payments' },
  'shipment.dispatched.v1': { source: 'shop.fulfilment' },
  'shipment.tracked.v1': { source: 'shop.fulfilment' },
  'shipment.delivered.v1': { source: 'shop.fulfilment' },
  'refund.requested.v1': { source: 'shop.aftersales' },
  'refund.approved.v1': { source: 'shop.aftersales' },
  'refund.rejected.v1': { source: 'shop.aftersales' },
  'refund.succeeded.v1': { source: 'shop.aftersales' },
  'refund.failed.v1': { source: 'shop.aftersales' },
  'product.changed.v1': { source: 'shop.catalogue' },
  'stock.changed.v1': { source: 'shop.catalogue' },
  'search.performed.v1': { source: 'shop.search' },
  'search.clicked.v1': { source: 'shop.search' },
  'customer.signed-in.v1': { source: 'shop.account' },
} as const satisfies Record<string, { source: `shop.${string}` }>;

export type EventName = keyof typeof events;
