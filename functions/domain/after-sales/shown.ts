import type { Refund, RefundOffer, ShopperRefund } from '../../../contracts/after-sales/refund.ts';
import type { Order, Shipment } from '../../../contracts/orders/order.ts';
import type { Instant } from '../../../contracts/values/instant.ts';
import { type NoOffer, refundOfferOf } from './offer.ts';

/** A refund without what only staff need to know. */
export const shownToShopper = ({
  decidedBy: _by,
  providerRefundId: _number,
  restock: _warehouse,
  restockedAt: _at,
  problem: _problem,
  reserved: _reserved,
  run: _run,
  ...shown
}: Refund): ShopperRefund => shown;

export interface RefundsShown {
  readonly refunds: ShopperRefund[];
  readonly refundOffer: RefundOffer | null;
  readonly refundRefusal: NoOffer | null;
}

/** What an order's page says of money back: what was asked, and what may be. */
export const refundsShown = (
  order: Order,
  shipments: readonly Shipment[],
  refunds: readonly Refund[],
  at: Instant,
): RefundsShown => {
  const offer = refundOfferOf(order, shipments, refunds, at);
  return {
    refunds: refunds.map(shownToShopper),
    refundOffer: offer.ok ? offer.value : null,
    refundRefusal: offer.ok ? null : offer.refusal.code,
  };
};
