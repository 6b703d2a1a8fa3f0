import { consumer } from '../runtime/consumer.ts';
import { countAsking, heat } from '../stores/search-log.ts';

/** What many ask is offered to others. A search that found nothing as asked leads nowhere, so it is not counted. */
export const handler = consumer('countQueryOnSearchPerformed', async ({ meta, data }) => {
  const { query, locale, visitor, results, relaxed } = data;
  if (results === 0 || relaxed) return;
  const day = meta.occurredAt.slice(0, 10);
  const visitors = await countAsking({ query, locale, visitor, day }, meta.occurredAt);
  await heat(locale, { query, visitors, day });
});
