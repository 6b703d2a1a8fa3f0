import type { deskViews } from '../../contracts/orders/list-orders-for-staff.ts';
import type { Order, OrderRow } from '../../contracts/orders/order.ts';
import type { OrderId, ShopperId } from '../../contracts/values/id.ts';
import { ok } from '../../contracts/values/result.ts';
import type { OrderItem, RowItem } from './order-items.ts';
import { keys } from './table/keys.ts';
import { type Ask, type Listed, readPage } from './table/page.ts';
import { type ReadOptions, readItem } from './table/read.ts';

/** Whoever the order belongs to: only for staff and for what the shop does by itself. */
export const orderById = async (id: OrderId, options: ReadOptions = {}): Promise<Order | null> =>
  (await readItem<OrderItem>(keys.order(id), options))?.order ?? null;

/** The order, where the shopper placed it or holds the key of its link (by the key's hash); someone else's is null, as if it were not there. */
export const orderOfShopper = async (
  id: OrderId,
  who: { readonly shopperId: ShopperId; readonly keyHash?: string | undefined },
  options: ReadOptions = {},
): Promise<Order | null> => {
  const item = await readItem<OrderItem>(keys.order(id), options);
  if (!item) return null;
  const own = item.order.shopperId === who.shopperId || item.accessKeyHash === who.keyHash;
  return own ? item.order : null;
};

/** Newest first. */
export const ordersOfShopper = async (shopperId: ShopperId, ask: Ask): Promise<Listed<Order>> => {
  const listed = await readPage<OrderItem>({ index: keys.ordersOfShopper(shopperId, '', '').gsi1pk }, ask);
  return listed.ok ? ok({ ...listed.value, items: listed.value.items.map((i) => i.order) }) : listed;
};

/** Rows of one view of the desk, newest first. */
export const orderRowsInView = async (view: (typeof deskViews)[number], ask: Ask): Promise<Listed<OrderRow>> => {
  const listed = await readPage<RowItem>({ index: keys.deskView(view, '', '').gsi1pk }, ask);
  return listed.ok ? ok({ ...listed.value, items: listed.value.items.map((i) => i.row) }) : listed;
};
