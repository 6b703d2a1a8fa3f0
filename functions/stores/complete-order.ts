import type { OrderId } from '../../contracts/values/id.ts';
import { completed } from '../domain/orders/moves.ts';
import { nextOrderWrite, rowWrites } from './order-items.ts';
import { orderById } from './orders.ts';
import { eventWrites, type Stamp } from './stamp.ts';
import { transact } from './table/client.ts';

const tries = 4;

/** Closes an order all of whose parcels were delivered. Where it is not so far, or complete already, nothing happens. */
export const completeOrder = async (id: OrderId, stamp: Stamp): Promise<'completed' | 'nothing_to_do'> => {
  for (let attempt = 1; attempt <= tries; attempt++) {
    const order = await orderById(id, { consistent: true });
    const next = order ? completed(order) : null;
    if (!next?.ok) return 'nothing_to_do';
    const { shopperId, version } = next.value;
    const data = { orderId: id, shopperId };
    const reasons = await transact([
      nextOrderWrite(next.value),
      ...rowWrites(next.value),
      ...eventWrites([{ name: 'order.completed.v1', subject: id, sequence: version, data }], stamp),
    ]);
    if (reasons === null) return 'completed';
  }
  throw new Error(`order ${id} was changed by others ${tries} times in a row`);
};
