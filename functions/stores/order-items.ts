import type { NewEvent } from '../../contracts/events/data.ts';
import type { Order, OrderRow } from '../../contracts/orders/order.ts';
import type { PaymentId } from '../../contracts/values/id.ts';
import type { Instant } from '../../contracts/values/instant.ts';
import { deskViewOf, orderRowOf } from '../domain/orders/desk.ts';
import { type Moved, paid, paying } from '../domain/orders/moves.ts';
import { dueRemoval } from './due.ts';
import { tableName, toItem, type Write } from './table/client.ts';
import { keys } from './table/keys.ts';

export interface OrderItem {
  readonly order: Order;
  readonly accessKeyHash: string;
}
export interface RowItem {
  readonly row: OrderRow;
}
const put = (item: object): Write => ({ Put: { TableName: tableName(), Item: toItem(item) } });

/** The desk's row of an order, in the view of its state: an item of its own, since the order lies in its shopper's list. */
export const rowWrites = (order: Order): Write[] => [
  put({
    ...keys.orderRow(order.id),
    ...keys.deskView(deskViewOf(order), order.placedAt, order.id),
    _type: 'order-row',
    _v: 1,
    row: orderRowOf(order),
  }),
];

export const newOrderWrite = (order: Order, accessKeyHash: string): Write => ({
  Put: {
    TableName: tableName(),
    Item: toItem({
      ...keys.order(order.id),
      ...keys.ordersOfShopper(order.shopperId, order.placedAt, order.id),
      _type: 'order',
      _v: 1,
      version: order.version,
      order,
      accessKeyHash,
    }),
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

/** Replaces the order by its next version, where nobody else has meanwhile. A failed condition gives back the order as it is. */
export const nextOrderWrite = (next: Order): Write => ({
  Update: {
    TableName: tableName(),
    Key: toItem(keys.order(next.id)),
    UpdateExpression: 'SET #order = :order, #version = :version',
    ConditionExpression: '#version = :before',
    ExpressionAttributeNames: { '#order': 'order', '#version': 'version' },
    ExpressionAttributeValues: toItem({ ':order': next, ':version': next.version, ':before': next.version - 1 }),
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  },
});

const allowed = (moved: Moved): Order => {
  if (!moved.ok) throw new Error('the order is not in a state for this; ask before writing');
  return moved.value;
};

export interface OrderWrites {
  readonly order: Order;
  /** `writes[0]` is the order's own, with its condition. */
  readonly writes: Write[];
  readonly events: NewEvent[];
}

/**
 * An unpaid order becomes paid, in the transaction that books the money. The caller has seen that it awaits payment.
 * @throws where it does not
 */
export const orderPaidWrites = (order: Order, paymentId: PaymentId, at: Instant): OrderWrites => {
  const next = allowed(paid(order, paymentId, at));
  const { id, shopperId, totals } = next;
  return {
    order: next,
    writes: [nextOrderWrite(next), ...rowWrites(next), dueRemoval(id, 'order-expiry')],
    events: [
      {
        name: 'order.paid.v1',
        subject: id,
        sequence: next.version,
        data: { orderId: id, shopperId, paymentId, total: totals.total },
      },
    ],
  };
};

/**
 * Names the attempt to pay that is under way. The order's version decides between two that start at once.
 * @throws where the order does not await payment
 */
export const orderPayingWrites = (order: Order, paymentId: PaymentId): OrderWrites => {
  const next = allowed(paying(order, paymentId));
  return { order: next, writes: [nextOrderWrite(next)], events: [] };
};
