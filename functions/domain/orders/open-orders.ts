import type { Order } from '../../../contracts/orders/order.ts';
import type { Refusal } from '../../../contracts/problems.ts';
import type { Want } from '../stock/allocate.ts';

/** What is not paid yet is kept from everyone else: one shopper may keep so many orders, and so many units in all of them. */
export const mostOpenOrders = 10;
export const mostOpenUnits = 300;

const unitsOf = (lines: readonly Pick<Want, 'quantity'>[]): number => lines.reduce((sum, l) => sum + l.quantity, 0);

/** Whether a shopper with these orders (the newest are enough) may keep the wished lines too. A single order is never too large by itself. */
export const tooManyOpen = (orders: readonly Order[], wished: readonly Want[]): Refusal | null => {
  const open = orders.filter((o) => o.state === 'awaiting_payment');
  const units = unitsOf(open.flatMap((o) => o.lines));
  const within = open.length < mostOpenOrders && (units === 0 || units + unitsOf(wished) <= mostOpenUnits);
  return within ? null : { code: 'too_many_unpaid', context: { orders: open.length, units } };
};
