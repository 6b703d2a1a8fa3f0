import type { ProductId } from '../../contracts/values/id.ts';
import { driftOf } from '../domain/search/drift.ts';
import { shopSearchWriter } from '../gateways/search/shop-search-writer.ts';
import { log } from '../runtime/log.ts';
import { scheduled } from '../runtime/scheduled.ts';
import { allSearchDocuments, searchChangesOf, statesOnShelf } from '../stores/search-documents.ts';

const writer = shopSearchWriter(allSearchDocuments);
/** More than this are sooner made anew than changed one by one. */
const mostMended = 200;

/** An index that is missing or of another form is made anew; single products that differ are indexed again, and told in the log. */
export const handler = scheduled('mendSearch', async () => {
  const current = await writer.isCurrent();
  const drift = current ? driftOf(await statesOnShelf(), await writer.indexed()) : [];
  if (current && drift.length === 0) return;
  log.warn('search index mended', { current, products: drift.length });
  if (!current || drift.length > mostMended) await writer.rebuild(allSearchDocuments());
  // Ids come from the table and from what was indexed of it.
  else await writer.apply(() => searchChangesOf(drift as ProductId[]));
});
