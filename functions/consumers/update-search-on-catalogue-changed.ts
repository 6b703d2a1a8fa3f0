import { shopSearchWriter } from '../gateways/search/shop-search-writer.ts';
import { batchConsumer } from '../runtime/consumer.ts';
import { allSearchDocuments, searchChangesOf } from '../stores/search-documents.ts';

const writer = shopSearchWriter(allSearchDocuments);

/** Brings the search index up to what the table says now of the batch's products. An event tells only that something changed. */
export const handler = batchConsumer('updateSearchOnCatalogueChanged', async (events) => {
  const ids = [...new Set(events.map((e) => e.data.productId))];
  await writer.apply(() => searchChangesOf(ids));
});
