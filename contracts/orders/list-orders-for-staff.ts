import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { pageOf, pageQuery } from '../values/page.ts';
import { orderRow } from './order.ts';

/** What the order desk sorts by: one view each. */
export const deskViews = ['all', 'awaiting_payment', 'to_ship', 'shipped', 'delivered', 'cancelled'] as const;

export const listOrdersForStaff = contract({
  summary: 'Orders of one view of the desk, newest first',
  status: 200,
  query: z.object({ ...pageQuery, view: z._default(z.enum(deskViews), 'all') }),
  reply: pageOf(orderRow),
  refusals: [],
});
