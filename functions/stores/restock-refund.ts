import type { Refund } from '../../contracts/after-sales/refund.ts';
import type { NewEvent } from '../../contracts/events/data.ts';
import type { Order } from '../../contracts/orders/order.ts';
import type { OrderId, RefundId } from '../../contracts/values/id.ts';
import { takenFromHolds } from '../domain/after-sales/give-back.ts';
import { restocked } from '../domain/after-sales/moves.ts';
import { refundOfferOf } from '../domain/after-sales/offer.ts';
import { refundClosed, refundedWhole } from '../domain/orders/moves.ts';
import type { SkuItem } from './catalogue-items.ts';
import { holdRemoval, holdReplacement, holdsOfOrder, partsOf } from './holds.ts';
import { movementWrite } from './movements.ts';
import { nextOrderWrite, rowWrites } from './order-items.ts';
import { orderById } from './orders.ts';
import { nextRefundWrite } from './refund-items.ts';
import { refundById, refundsOfOrder } from './refunds.ts';
import { eventWrites, type Stamp } from './stamp.ts';
import { adjustStockBy, releaseStock, stockChanged } from './stock-writes.ts';
import { pauseAfter, transact, type Write } from './table/client.ts';
import { keys } from './table/keys.ts';
import { readItems } from './table/read.ts';

const tries = 8;

/**
 * Has stock and order follow the money, once: what never left is for sale again, and an order of which nothing is left is cancelled;
 * what came back goes into the warehouse that staff named, with a movement on record for each SKU.
 */
export const restockRefund = async (id: RefundId, stamp: Stamp): Promise<'done' | 'nothing_to_do'> => {
  for (let attempt = 1; attempt <= tries; attempt++) {
    const item = await refundById(id);
    if (item?.refund.state !== 'refunded' || item.refund.restockedAt !== null) return 'nothing_to_do';
    const { refund } = item;
    const writes = [nextRefundWrite(restocked(refund, stamp.at)), ...(await followingWrites(refund, stamp))];
    if ((await transact(writes)) === null) return 'done';
    await pauseAfter(attempt);
  }
  throw new Error(`the stock of refund ${id} was changed by others ${tries} times in a row`);
};

const followingWrites = async (refund: Refund, stamp: Stamp): Promise<readonly Write[]> => {
  if (refund.kind === 'unshipped') return unshippedWrites(refund, stamp);
  return refund.kind === 'return' && refund.restock !== null ? returnWrites(refund, refund.restock, stamp) : [];
};

/** The holds shrink by what was refunded; the order's own write keeps two refunds of one order from doing so at once. */
const unshippedWrites = async ({ orderId, lines }: Refund, stamp: Stamp): Promise<Write[]> => {
  const [order, holds, refunds] = await Promise.all([
    orderById(orderId, { consistent: true }),
    holdsOfOrder(orderId),
    refundsOfOrder(orderId),
  ]);
  if (!order) throw new Error(`order ${orderId} is gone`);
  const { left, taken } = takenFromHolds(holds, lines);
  const gone = holds.filter((hold) => !left.some((l) => l.warehouse === hold.warehouse));
  const changed = left.filter((l) => holds.find((h) => h.warehouse === l.warehouse) !== l);
  return [
    ...gone.map((hold) => holdRemoval(orderId, hold)),
    ...changed.map((hold) => holdReplacement(orderId, hold)),
    ...partsOf(taken).map(releaseStock),
    ...orderWrites(order, nothingLeft(order, refunds, stamp), stamp),
    ...eventWrites(
      stockChanged(
        taken.flatMap((t) => t.lines),
        'released',
        stamp.at,
      ),
      stamp,
    ),
  ];
};

/** Every line was refunded, not only asked for: one still under way may yet be rejected. */
const nothingLeft = (order: Order, refunds: readonly Refund[], { at }: Stamp): boolean => {
  const offer = refundOfferOf(
    order,
    [],
    refunds.filter((r) => r.state === 'refunded'),
    at,
  );
  return !offer.ok && offer.refusal.code === 'refund_nothing_left';
};

const orderWrites = (order: Order, whole: boolean, stamp: Stamp): Write[] => {
  const next = whole ? refundedWhole(order, stamp.at) : refundClosed(order);
  if (!next.ok) throw new Error(`order ${order.id} is ${order.state} and cannot follow its refund`);
  const { id: orderId, shopperId, version } = next.value;
  const event: NewEvent = {
    name: 'order.cancelled.v1',
    subject: orderId,
    sequence: version,
    // Its payment is settled: there is no attempt to close.
    data: { orderId, shopperId, reason: 'refunded', paymentId: null },
  };
  return [nextOrderWrite(next.value), ...rowWrites(next.value), ...(whole ? eventWrites([event], stamp) : [])];
};

const returnWrites = async ({ id, orderId, lines }: Refund, warehouse: string, stamp: Stamp): Promise<Write[]> => {
  const found = await readItems(lines.flatMap(({ sku }) => [keys.sku(sku), keys.stock(sku, warehouse)]));
  const known = lines.flatMap(({ sku, quantity }) => {
    const sold = found.get<SkuItem>(keys.sku(sku))?.sold;
    return sold && found.get(keys.stock(sku, warehouse)) ? [{ sku, quantity, productId: sold.productId }] : [];
  });
  if (known.length < lines.length) throw new Error(`warehouse ${warehouse} does not keep all of refund ${id}`);
  return [
    ...known.map(({ sku, quantity }) => adjustStockBy({ sku, warehouse, quantity })),
    ...known.map(({ sku, quantity }) => movementOf(sku, quantity, { warehouse, orderId, refundId: id }, stamp)),
    ...eventWrites(stockChanged(known, 'adjusted', stamp.at), stamp),
  ];
};

interface Whence {
  readonly warehouse: string;
  readonly orderId: OrderId;
  readonly refundId: RefundId;
}

const movementOf = (sku: Refund['lines'][number]['sku'], quantity: number, whence: Whence, stamp: Stamp): Write =>
  movementWrite({
    id: stamp.newMovementId(),
    sku,
    at: stamp.at,
    reason: 'returned',
    parts: [{ warehouse: whence.warehouse, change: quantity }],
    note: whence.refundId,
    by: whence.orderId,
  });
