import { getShop } from '../../../contracts/catalogue/get-shop.ts';
import { ok } from '../../../contracts/values/result.ts';
import { catalogueMs, sharedRoute } from '../../runtime/shared-route.ts';
import { shopAndCategories } from '../../stores/shop.ts';

export const handler = sharedRoute('getShop', getShop, catalogueMs, async () => {
  const { settings, categories } = await shopAndCategories();
  const { name, tagline, freight, payWithinMinutes, defaultRegion, legal } = settings;
  return ok({
    shop: { name, tagline, freight, payWithinMinutes, defaultRegion, legal },
    categories: [...categories],
  });
});
