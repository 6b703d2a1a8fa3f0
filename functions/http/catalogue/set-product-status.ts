import { setProductStatus } from '../../../contracts/catalogue/set-product-status.ts';
import { changeBy } from '../../runtime/editor.ts';
import { staffRoute } from '../../runtime/staff-route.ts';
import { setProductStatus as setStatus } from '../../stores/product-status.ts';
import { shopAndCategories } from '../../stores/shop.ts';

export const handler = staffRoute('setProductStatus', setProductStatus, async ({ params, body, staff, facts }) => {
  const { settings, categories } = await shopAndCategories();
  const { change, stamp } = changeBy(staff, facts);
  const { version: seen, ...to } = body;
  return setStatus(params.productId, { ...to, seen }, change, { categories, warehouses: settings.warehouses, stamp });
});
