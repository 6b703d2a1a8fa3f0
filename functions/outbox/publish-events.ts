import type { ShopEvent } from '../../contracts/events/data.ts';
import { mostEntries, publish } from '../gateways/bus.ts';
import { removeFromOutbox, type Unpublished } from '../stores/outbox.ts';

/**
 * Puts events on the bus and takes those that arrived out of the outbox. Dying between the two publishes an event twice, never
 * not at all; consumers are safe to repeat. An item leaves once all of its events have arrived.
 * @returns how many events stayed behind
 */
export const publishEvents = async (waiting: readonly Unpublished[]): Promise<number> => {
  const events = waiting.flatMap((w) => w.events);
  const arrived = new Set<ShopEvent>();
  for (let at = 0; at < events.length; at += mostEntries) {
    for (const event of await publish(events.slice(at, at + mostEntries))) arrived.add(event);
    const done = waiting.filter((w) => w.events.every((e) => arrived.has(e)));
    waiting = waiting.filter((w) => !done.includes(w));
    await Promise.all(done.map((w) => removeFromOutbox(w.key)));
  }
  return events.length - arrived.size;
};
