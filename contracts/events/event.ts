import * as z from 'zod/mini';
import { eventId } from '../values/id.ts';
import { instant } from '../values/instant.ts';

/** What surrounds every event's data. `sequence` grows with each change of the subject, so an old event can be told from a new one. */
export const meta = z.object({
  id: eventId,
  occurredAt: instant,
  /** The request or schedule run that set all this off. */
  correlationId: z.string(),
  /** The event or request that caused this one directly. */
  causationId: z.string(),
  /** Id of the order, payment, product... it is about. */
  subject: z.string(),
  sequence: z.int(),
});
export type Meta = z.infer<typeof meta>;

export const event = <Data extends z.ZodMiniType>(data: Data) => z.object({ meta, data });
export type EventOf<Data> = { readonly meta: Meta; readonly data: Data };
