import { afterAll, beforeAll } from 'vitest';
import { shopSearchWriter } from '../../functions/gateways/search/shop-search-writer.ts';
import { allSearchDocuments } from '../../functions/stores/search-documents.ts';
import { demoDocuments } from './goods.ts';
import { hostileSuite } from './hostile-suite.ts';
import { startShop } from './shop-under-test.ts';

let stop: () => Promise<void>;
beforeAll(async () => {
  ({ stop } = await startShop());
  await shopSearchWriter(allSearchDocuments).rebuild(demoDocuments());
});
afterAll(() => stop());

hostileSuite('embedded');
