import { changePrices } from '../../../contracts/catalogue/change-prices.ts';
import { changeBy } from '../../runtime/editor.ts';
import { staffRoute } from '../../runtime/staff-route.ts';
import { changePrices as change } from '../../stores/change-prices.ts';
import { shopAndCategories } from '../../stores/shop.ts';

export const handler = staffRoute('changePrices', changePrices, async ({ params, body, staff, facts }) => {
  const { settings, categories } = await shopAndCategories();
  const made = changeBy(staff, facts);
  const context = { categories, warehouses: settings.warehouses, stamp: made.stamp };
  return change(params.productId, { seen: body.version, prices: body.prices }, made.change, context);
});
