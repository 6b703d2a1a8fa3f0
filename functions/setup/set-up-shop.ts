import type { Category } from '../../contracts/catalogue/category.ts';
import type { ShopSettings } from '../../contracts/catalogue/shop.ts';
import { putCategories, putSettings, settingsIfAny, shopCategories } from '../stores/shop.ts';

/**
 * Settings and category tree, where the shop has none; what the merchant has is never overwritten.
 * @returns what the shop has now
 */
export const setUpShop = async (first: {
  readonly settings: ShopSettings;
  readonly categories: readonly Category[];
}): Promise<{ settings: ShopSettings; categories: readonly Category[]; wasSetUp: boolean }> => {
  const [settings, categories] = await Promise.all([settingsIfAny(), shopCategories()]);
  // Settings come last: pages open once they are there.
  if (categories.length === 0) await putCategories(first.categories);
  if (!settings) await putSettings(first.settings);
  return {
    settings: settings ?? first.settings,
    categories: categories.length === 0 ? first.categories : categories,
    wasSetUp: settings !== null,
  };
};
