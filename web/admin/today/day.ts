import type { OrderRow } from '../../../contracts/orders/order.ts';
import { shopDay } from '../parts/say.ts';

export interface DayFigures {
  readonly placed: number;
  readonly paid: number;
  /** Fen, of the orders paid and not cancelled. */
  readonly paidMinor: number;
  readonly paidUnits: number;
  /** Older orders of the day were not looked at. */
  readonly partial: boolean;
}

/** The day's figures from the newest orders, newest first; whole once an order of the day before was among them. */
export const figuresOf = (rows: readonly OrderRow[], more: boolean, now: number): DayFigures => {
  const today = rows.filter((row) => shopDay(Date.parse(row.placedAt)) === shopDay(now));
  const paid = today.filter((row) => row.state === 'paid' || row.state === 'completed');
  return {
    placed: today.length,
    paid: paid.length,
    paidMinor: paid.reduce((sum, row) => sum + row.total.minor, 0),
    paidUnits: paid.reduce((sum, row) => sum + row.units, 0),
    partial: more && today.length === rows.length,
  };
};
