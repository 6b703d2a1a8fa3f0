import { getShop } from '../../../contracts/catalogue/get-shop.ts';
import { ok } from '../../../contracts/values/result.ts';
import { route } from '../../runtime/route.ts';
import { shopAndCategories } from '../../stores/shop.ts';

export const handler = route('getShop', getShop, async () => {
  const { settings, categories } = await shopAndCategories();
  const { name, tagline, freight, payWithinMinutes, defaultRegion, legal } = settings;
  return ok({
    shop: { name, tagline, freight, payWithinMinutes, defaultRegion, legal },
    categories: [...categories],
  });
});
