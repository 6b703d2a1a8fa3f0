import type { ShopEvent } from '../../contracts/events/data.ts';
import { mostEntries, publish } from '../gateways/bus.ts';
import { removeFromOutbox } from '../stores/outbox.ts';

/**
 * Puts events on the bus and takes those that arrived out of the outbox. Dying between the two publishes an event twice, never
 * not at all; consumers are safe to repeat.
 * @returns how many stayed behind
 */
export const publishEvents = async (events: readonly ShopEvent[]): Promise<number> => {
  let left = 0;
  for (let at = 0; at < events.length; at += mostEntries) {
    const batch = events.slice(at, at + mostEntries);
    const published = await publish(batch);
    await Promise.all(published.map((e) => removeFromOutbox(e.meta.id)));
    left += batch.length - published.length;
  }
  return left;
};
