import type { NewEvent } from '../../contracts/events/data.ts';
import type { Order } from '../../contracts/orders/order.ts';
import type { Refusal } from '../../contracts/problems.ts';
import type { OrderId } from '../../contracts/values/id.ts';
import { ok, type Result, refuse } from '../../contracts/values/result.ts';
import { cancelled } from '../domain/orders/moves.ts';
import { dueRemoval } from './due.ts';
import { type Hold, holdRemoval, holdsOfOrder, partsOf } from './holds.ts';
import type { Remember } from './idempotency.ts';
import { nextOrderWrite, rowWrites } from './order-items.ts';
import { orderById } from './orders.ts';
import { eventWrites, type Stamp } from './stamp.ts';
import { releaseStock, stockChanged } from './stock-writes.ts';
import { transact, type Write } from './table/client.ts';

const tries = 4;

/**
 * Cancels an unpaid order and releases what it held, once and together: the holds are gone in the transaction that cancels, so no
 * second run can release them again. An attempt to pay that is still open is closed by whoever hears `order.cancelled`.
 * @param remember where a request asked for it
 */
export const cancelOrder = async (
  id: OrderId,
  reason: NonNullable<Order['cancelReason']>,
  stamp: Stamp,
  remember?: Remember,
): Promise<Result<{ order: Order }, Refusal> | 'raced'> => {
  for (let attempt = 1; attempt <= tries; attempt++) {
    const [order, holds] = await Promise.all([orderById(id, { consistent: true }), holdsOfOrder(id)]);
    if (!order) return refuse({ code: 'order_not_found' });
    const next = cancelled(order, reason, stamp.at);
    if (!next.ok) return refuse({ code: 'order_not_cancellable', context: { state: order.state } });
    const writes = cancellationWrites(next.value, reason, holds, stamp);
    const record = remember ? [remember({ order: next.value })] : [];
    const reasons = await transact([...record, ...writes]);
    if (reasons === null) return ok({ order: next.value });
    if (remember && reasons[0]?.code === 'ConditionalCheckFailed') return 'raced';
  }
  return refuse({ code: 'conflict' });
};

const cancellationWrites = (
  order: Order,
  reason: NonNullable<Order['cancelReason']>,
  holds: readonly Hold[],
  stamp: Stamp,
): Write[] => {
  const { id, shopperId, paymentId, version } = order;
  const event: NewEvent = {
    name: 'order.cancelled.v1',
    subject: id,
    sequence: version,
    data: { orderId: id, shopperId, reason, paymentId },
  };
  const lines = holds.flatMap((h) => h.lines);
  return [
    nextOrderWrite(order),
    ...rowWrites(order),
    dueRemoval(id, 'order-expiry'),
    ...holds.map((hold) => holdRemoval(id, hold)),
    ...partsOf(holds).map(releaseStock),
    ...eventWrites([event, ...stockChanged(lines, 'released', stamp.at)], stamp),
  ];
};
