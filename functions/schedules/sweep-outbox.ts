import { publishEvents } from '../outbox/publish-events.ts';
import { log } from '../runtime/log.ts';
import { scheduled } from '../runtime/scheduled.ts';
import { unpublishedEvents } from '../stores/outbox.ts';

const batch = 100;
const mostBatches = 20;

/** Publishes what is still in the outbox, oldest first, until it is empty or the bus refuses. */
export const handler = scheduled('sweepOutbox', async () => {
  for (let round = 0; round < mostBatches; round++) {
    const events = await unpublishedEvents(batch);
    if (events.length === 0) return;
    const left = await publishEvents(events);
    log.info('swept', { events: events.length, left });
    if (left > 0) return;
  }
});
