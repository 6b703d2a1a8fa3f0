import type { Reach } from './route-row.ts';

/** What runs by the clock: `functions/schedules/<file of name>.ts`, at a whole number of minutes. */
export interface ScheduleRow {
  readonly everyMinutes: number;
  readonly table: 'r' | 'rw';
  readonly emits?: true;
  readonly reach?: readonly Reach[];
  /** Puts events on the bus itself. */
  readonly publishes?: true;
  /** The search snapshot is also written. */
  readonly writesSearch?: true;
}

export const schedules = {
  /** Cancels orders whose time to pay is over, once their payment is impossible. */
  expireOrders: { everyMinutes: 1, table: 'rw', emits: true, reach: ['payment'] },
  /** Asks providers about payments that have been open for a while: a lost callback is not a lost payment. */
  pollPayments: { everyMinutes: 1, table: 'rw', emits: true, reach: ['payment'] },
  /** Puts products on the shelf and takes them off at the times staff set, and goes on with renamings of brands and tags. */
  keepShelves: { everyMinutes: 1, table: 'rw', emits: true },
  /** Publishes outbox entries that the stream missed: a stream keeps 24 h, a laptop has none. */
  sweepOutbox: { everyMinutes: 1, table: 'rw', publishes: true },
  /** Holds the search index against the table and mends what differs: a lost event is not a lost product. */
  mendSearch: { everyMinutes: 60, table: 'r', reach: ['search'], writesSearch: true },
} as const satisfies Record<string, ScheduleRow>;

export type ScheduleName = keyof typeof schedules;
