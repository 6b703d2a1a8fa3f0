import type { NewEvent } from '../../contracts/events/data.ts';
import type { EventId } from '../../contracts/values/id.ts';
import type { Instant } from '../../contracts/values/instant.ts';
import { type Cause, outboxWrites } from './outbox.ts';
import type { Write } from './table/client.ts';

/** When and why a change is made, and where its ids come from: stores read no clock and roll no dice. Made by runtime/stamp.ts. */
export interface Stamp {
  readonly at: Instant;
  readonly cause: Cause;
  readonly newEventId: () => EventId;
  readonly newMovementId: () => string;
}

/** The outbox writes of a change's events. */
export const eventWrites = (events: readonly NewEvent[], stamp: Stamp): Write[] =>
  outboxWrites(events, stamp.at, stamp.cause, stamp.newEventId);

/** Epoch second of the stamp, for what the table forgets by itself. */
export const epochOf = (at: Instant): number => Math.floor(Date.parse(at) / 1000);
