import type { deskViews } from '../../contracts/orders/list-orders-for-staff.ts';
import type { Order, OrderRow } from '../../contracts/orders/order.ts';
import type { OrderId, ShopperId } from '../../contracts/values/id.ts';
import { ok } from '../../contracts/values/result.ts';
import type { OrderItem, RowItem } from './order-items.ts';
import { keys } from './table/keys.ts';
import { type Ask, cursorAfter, type Listed, type Place, placeOf, readPage } from './table/page.ts';
import { type ReadOptions, readItem } from './table/read.ts';

/** Whoever the order belongs to: only for staff and for what the shop does by itself. */
export const orderById = async (id: OrderId, options: ReadOptions = {}): Promise<Order | null> =>
  (await readItem<OrderItem>(keys.order(id), options))?.order ?? null;

export const isOwn = (
  { order, accessKeyHash }: OrderItem,
  who: { readonly shopperId: ShopperId; readonly keyHash?: string | undefined },
): boolean => order.shopperId === who.shopperId || accessKeyHash === who.keyHash;

/** The order, where the shopper placed it or holds the key of its link (by the key's hash); someone else's is null, as if it were not there. */
export const orderOfShopper = async (
  id: OrderId,
  who: { readonly shopperId: ShopperId; readonly keyHash?: string | undefined },
  options: ReadOptions = {},
): Promise<Order | null> => {
  const item = await readItem<OrderItem>(keys.order(id), options);
  return item && isOwn(item, who) ? item.order : null;
};

/** Newest first. */
export const ordersOfShopper = async (shopperId: ShopperId, ask: Ask): Promise<Listed<Order>> => {
  const listed = await readPage<OrderItem>({ index: keys.ordersOfShopper(shopperId, '', '').gsi1pk }, ask);
  return listed.ok ? ok({ ...listed.value, items: listed.value.items.map((i) => i.order) }) : listed;
};

type View = (typeof deskViews)[number];
interface PlacedRow extends RowItem, Record<'pk' | 'sk' | 'gsi1pk' | 'gsi1sk', string> {}
const placeIn = ({ pk, sk, gsi1sk }: PlacedRow): Place => ({ pk, sk, gsi1sk });
const listOf = (view: View) => ({ index: keys.deskView(view, '', '').gsi1pk });
const separate: Readonly<Record<Exclude<View, 'all'>, { readonly index: string }>> = {
  awaiting_payment: listOf('awaiting_payment'),
  to_ship: listOf('to_ship'),
  shipped: listOf('shipped'),
  delivered: listOf('delivered'),
  cancelled: listOf('cancelled'),
};

/** Rows of one view of the desk, newest first. */
export const orderRowsInView = async (view: View, ask: Ask): Promise<Listed<OrderRow>> => {
  const listed = view === 'all' ? await rowsOfAllViews(ask) : await readPage<RowItem>(listOf(view), ask);
  return listed.ok ? ok({ ...listed.value, items: listed.value.items.map((i) => i.row) }) : listed;
};

/**
 * The views together, read from the same place on, since in each the rows lie by the time of their order. A row for `all` of its own would be
 * written at every step of every order, and is looked at by few.
 */
const rowsOfAllViews = async (ask: Ask): Promise<Listed<RowItem>> => {
  const start = ask.cursor === undefined ? null : placeOf(ask.cursor, listOf('all'));
  if (start?.ok === false) return start;
  const pages = await Promise.all(
    Object.values(separate).map((view) => {
      const cursor = start ? cursorAfter({ ...start.value, gsi1pk: view.index }, view) : undefined;
      return readPage<PlacedRow>(view, { limit: ask.limit, cursor });
    }),
  );
  const found = pages.flatMap((page) => (page.ok ? page.value.items : []));
  // An order that moves to another view meanwhile may be met in both.
  const rows = [...new Map(found.map((item) => [item.row.id, item])).values()].toSorted((a, b) =>
    a.gsi1sk < b.gsi1sk ? 1 : -1,
  );
  const items = rows.slice(0, ask.limit);
  const last = items.at(-1);
  const more = rows.length > ask.limit || pages.some((page) => page.ok && page.value.nextCursor !== null);
  const after = last && cursorAfter({ ...placeIn(last), gsi1pk: listOf('all').index }, listOf('all'));
  return ok({ items, nextCursor: more && after ? after : null });
};
