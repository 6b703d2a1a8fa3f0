import type { ProductId } from '../../contracts/values/id.ts';
import { newEventId, newMovementId, newProductId } from '../../functions/runtime/ids.ts';
import { importProduct } from '../../functions/stores/import-product.ts';
import { putCategories, putSettings } from '../../functions/stores/shop.ts';
import type { Stamp } from '../../functions/stores/stamp.ts';
import { productLine, testCategories, testSettings, type Wanted } from './shop.ts';

export const stampAt = (at: string): Stamp => ({
  at,
  cause: { correlationId: 'req_test', causationId: 'req_test' },
  newEventId,
  newMovementId,
});

export const noon = '2026-11-24T04:00:00.000Z';

export const setUpShop = async (): Promise<void> => {
  await putSettings(testSettings);
  await putCategories(testCategories);
};

export const seedProduct = async (wanted: Wanted, at = noon): Promise<ProductId> => {
  const imported = await importProduct(productLine(wanted), {
    categories: testCategories,
    warehouses: testSettings.warehouses,
    stamp: stampAt(at),
    newProductId,
  });
  if (!imported.ok) throw new Error(`could not seed: ${JSON.stringify(imported.refusal)}`);
  return imported.value.productId;
};
