import type { Refund, RefundOffer, RefundReason } from '../../../contracts/after-sales/refund.ts';
import type { Order, OrderLine, Shipment } from '../../../contracts/orders/order.ts';
import type { Instant } from '../../../contracts/values/instant.ts';
import { cny, type Money, subtract, sum } from '../../../contracts/values/money.ts';
import { ok, type Result, refuse } from '../../../contracts/values/result.ts';
import { arrivedAt, windowEnds } from './window.ts';

/** Where the shop is at fault: goods that cannot be returned otherwise may be, and the freight goes back too. */
export const faults: readonly RefundReason[] = ['damaged', 'wrong_item', 'not_received'];
const beforeShipping: readonly RefundReason[] = ['changed_mind_unshipped', 'other'];
const afterShipping: readonly RefundReason[] = ['no_reason_7_days', 'damaged', 'wrong_item', 'not_received', 'other'];

export type NoOffer = 'order_not_refundable' | 'refund_too_late' | 'refund_nothing_left';
export type Claim = Pick<Refund, 'kind' | 'state' | 'reserved' | 'lines' | 'freight'>;

/** Refunds that have taken, or may still take, money of the order; what money no order waited for is none of them. */
const claiming = (claims: readonly Claim[]): readonly Claim[] =>
  claims.filter((c) => c.kind !== 'surplus' && (c.reserved || c.state === 'refunded'));

interface Taken {
  readonly quantity: number;
  readonly amount: Money;
}

const takenOf = (line: OrderLine, claims: readonly Claim[]): Taken => {
  const lines = claims.flatMap((c) => c.lines).filter((l) => l.sku === line.sku);
  return { quantity: lines.reduce((n, l) => n + l.quantity, 0), amount: sum(lines.map((l) => l.amount)) };
};

/**
 * What of an order may be refunded now. Paid and not shipped: everything. Shipped: until the seventh day after delivery, what is
 * returnable, or anything the shop got wrong. The amounts are what is left of each line's stored share.
 */
export const refundOfferOf = (
  order: Order,
  shipments: readonly Pick<Shipment, 'deliveredAt'>[],
  claims: readonly Claim[],
  at: Instant,
): Result<RefundOffer, { readonly code: NoOffer }> => {
  if (order.paidAt === null || order.state === 'awaiting_payment') return refuse({ code: 'order_not_refundable' });
  const standing = claiming(claims);
  const unshipped = order.fulfilment === 'unfulfilled';
  const arrived = unshipped ? null : arrivedAt(shipments);
  const until = arrived === null ? null : windowEnds(arrived);
  const lines = order.lines.flatMap((line) => leftOf(line, takenOf(line, standing), !unshipped));
  if (lines.length === 0) return refuse({ code: 'refund_nothing_left' });
  if (order.state === 'cancelled') return refuse({ code: 'order_not_refundable' });
  if (until !== null && at > until) return refuse({ code: 'refund_too_late' });
  const freight = subtract(order.totals.freight, sum(standing.map((c) => c.freight)));
  return ok({
    kind: unshipped ? 'unshipped' : 'return',
    reasons: [...(unshipped ? beforeShipping : afterShipping)],
    lines,
    freight,
    freightFor: [...(unshipped ? beforeShipping : faults)],
    until,
  });
};

const leftOf = (line: OrderLine, taken: Taken, shipped: boolean): RefundOffer['lines'] => {
  const quantity = line.quantity - taken.quantity;
  if (quantity <= 0) return [];
  const { sku, name, optionText, picture } = line;
  const amount = cny(subtract(line.subtotal, taken.amount).minor);
  return [{ sku, name, optionText, picture, quantity, amount, onlyForFault: shipped && !line.returnable }];
};
