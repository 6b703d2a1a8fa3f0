import type { deskViews } from '../../../contracts/orders/list-orders-for-staff.ts';
import type { Order, OrderLine, OrderRow } from '../../../contracts/orders/order.ts';
import type { Bilingual } from '../../../contracts/values/locale.ts';

export type DeskView = Exclude<(typeof deskViews)[number], 'all'>;

/** The one view of the desk an order is in. */
export const deskViewOf = (order: Pick<Order, 'state' | 'fulfilment'>): DeskView => {
  if (order.state === 'cancelled') return 'cancelled';
  if (order.state === 'awaiting_payment') return 'awaiting_payment';
  if (order.fulfilment === 'unfulfilled') return 'to_ship';
  return order.fulfilment === 'dispatched' ? 'shipped' : 'delivered';
};

/** The first thing ordered stands for the rest, which is counted by kinds; the row counts the units beside it. */
const goodsOf = ({ name }: OrderLine, others: number): Bilingual =>
  others === 0 ? name : { zh: `${name.zh} 等 ${others + 1} 种`, en: `${name.en} and ${others} more` };

/** What the desk's lists show of an order. */
export const orderRowOf = (order: Order): OrderRow => {
  const first = order.lines[0];
  if (!first) throw new Error('an order has at least one line');
  return {
    id: order.id,
    state: order.state,
    fulfilment: order.fulfilment,
    placedAt: order.placedAt,
    total: order.totals.total,
    units: order.lines.reduce((sum, line) => sum + line.quantity, 0),
    firstLine: goodsOf(first, order.lines.length - 1),
    recipient: order.address.name,
    // Municipalities are a province and a city of one name.
    region: [...new Set([order.address.province, order.address.city])].join(''),
  };
};
