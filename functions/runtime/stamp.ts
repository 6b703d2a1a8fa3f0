import type { Meta } from '../../contracts/events/event.ts';
import type { Cause } from '../stores/outbox.ts';
import type { Stamp } from '../stores/stamp.ts';
import { now } from './clock.ts';
import { newEventId, newMovementId } from './ids.ts';

const stamped = (correlationId: string, causationId: string): Stamp => ({
  at: now(),
  cause: { correlationId, causationId },
  newEventId,
  newMovementId,
});

/** For a change a request asked for. */
export const stampOf = (facts: { readonly requestId: string }): Stamp => stamped(facts.requestId, facts.requestId);

/** For a change that follows from an event. */
export const stampAfter = (event: { readonly meta: Meta }): Stamp => stamped(event.meta.correlationId, event.meta.id);

/** For a change a schedule's run, a command or the seeding makes. */
export const stampOfRun = (run: { readonly correlationId: string }): Stamp =>
  stamped(run.correlationId, run.correlationId);

/** For one of several changes with the same cause, each at its own time. */
export const stampFor = (cause: Cause): Stamp => stamped(cause.correlationId, cause.causationId);
