import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { pageOf, pageQuery } from '../values/page.ts';
import { staffRefund } from './refund.ts';

/** What waits for a person, what runs by itself, and what is over. */
export const refundViews = ['to_decide', 'in_progress', 'done'] as const;

export const listRefundsForStaff = contract({
  summary: 'Refunds of one view, newest first',
  status: 200,
  query: z.object({ ...pageQuery, view: z._default(z.enum(refundViews), 'to_decide') }),
  reply: pageOf(staffRefund),
  refusals: [],
});
