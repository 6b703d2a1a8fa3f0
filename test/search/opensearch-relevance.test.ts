import { afterAll, beforeAll } from 'vitest';
import { nodeForThisFile } from '../support/opensearch/open.ts';
import { demoDocuments } from './goods.ts';
import { hostileSuite } from './hostile-suite.ts';
import { relevanceSuite } from './relevance-suite.ts';
import { startShop } from './shop-under-test.ts';

const open = nodeForThisFile('3.8');

let stop: () => Promise<void>;
beforeAll(async () => {
  ({ stop } = await startShop());
  const shop = await open();
  Object.assign(process.env, { SEARCH_ENGINE: 'opensearch', OPENSEARCH_ENDPOINT: shop.endpoint });
  await shop.writer.rebuild(demoDocuments());
  await shop.settled();
});
afterAll(() => stop());

hostileSuite('OpenSearch 3.8');
relevanceSuite('OpenSearch 3.8', open);
