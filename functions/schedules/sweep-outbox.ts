import { publishEvents } from '../outbox/publish-events.ts';
import { log } from '../runtime/log.ts';
import { scheduled } from '../runtime/scheduled.ts';
import { unpublished } from '../stores/outbox.ts';

const batch = 100;
const mostBatches = 20;

/** Publishes what is still in the outbox, oldest first, until it is empty or the bus refuses. */
export const handler = scheduled('sweepOutbox', async () => {
  for (let round = 0; round < mostBatches; round++) {
    const waiting = await unpublished(batch);
    if (waiting.length === 0) return;
    const left = await publishEvents(waiting);
    log.info('swept', { items: waiting.length, left });
    if (left > 0 || waiting.length < batch) return;
  }
});
