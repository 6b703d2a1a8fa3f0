import type { deskViews } from '../../../contracts/orders/list-orders-for-staff.ts';
import type { Order, OrderRow } from '../../../contracts/orders/order.ts';
import type { Page } from '../../../contracts/values/page.ts';

export type DeskView = (typeof deskViews)[number];

/** In the order of a day's work. Checked against the contract's list by test; importing that would bring its schemas. */
export const views = [
  'to_ship',
  'awaiting_payment',
  'shipped',
  'delivered',
  'cancelled',
  'all',
] as const satisfies readonly DeskView[];

export const viewIn = (text: string | null): DeskView => views.find((v) => v === text) ?? 'to_ship';

/** Order and fulfilment states in one word, as the desk's views divide them. */
export const deskState = ({ state, fulfilment }: Pick<Order, 'state' | 'fulfilment'>): Exclude<DeskView, 'all'> => {
  if (state === 'awaiting_payment' || state === 'cancelled') return state;
  if (fulfilment === 'delivered' || state === 'completed') return 'delivered';
  return fulfilment === 'dispatched' ? 'shipped' : 'to_ship';
};

/** Whether there is anything to pack: an order is packed once it is paid, and never when it was cancelled. */
export const mayPack = (order: Pick<Order, 'state' | 'fulfilment'>): boolean =>
  !['awaiting_payment', 'cancelled'].includes(deskState(order));

export interface DeskRow {
  readonly row: OrderRow;
  /** True where the view no longer holds it: shipped, paid or cancelled since the list was loaded. */
  readonly moved: boolean;
}

/**
 * The list as loaded, with what the watched first page knows newer: nothing jumps, known rows change in place, and rows that left
 * the view are marked. New orders are counted, not pushed in.
 */
export const withHead = (
  loaded: readonly OrderRow[],
  head: Page<OrderRow> | undefined,
): { readonly rows: readonly DeskRow[]; readonly fresh: number } => {
  if (!head) return { rows: loaded.map((row) => ({ row, moved: false })), fresh: 0 };
  const newer = new Map(head.items.map((row) => [row.id, row]));
  const oldest = head.items.at(-1)?.placedAt ?? '';
  const covers = (row: OrderRow): boolean => head.nextCursor === null || row.placedAt > oldest;
  const known = new Set(loaded.map((row) => row.id));
  return {
    rows: loaded.map((row) => ({ row: newer.get(row.id) ?? row, moved: !newer.has(row.id) && covers(row) })),
    fresh: head.items.filter((row) => !known.has(row.id)).length,
  };
};

/** Lists have no counts: “100+” where there is another page. */
export const countText = (page: Page<unknown>): string => `${page.items.length}${page.nextCursor === null ? '' : '+'}`;
