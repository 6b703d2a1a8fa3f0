import { updateProduct } from '../../../contracts/catalogue/update-product.ts';
import { changeBy } from '../../runtime/editor.ts';
import { staffRoute } from '../../runtime/staff-route.ts';
import { updateProduct as update } from '../../stores/edit-product.ts';
import { shopAndCategories } from '../../stores/shop.ts';

export const handler = staffRoute('updateProduct', updateProduct, async ({ params, body, staff, facts }) => {
  const { settings, categories } = await shopAndCategories();
  const { change, stamp } = changeBy(staff, facts);
  const { version: seen, ...draft } = body;
  const context = { categories, warehouses: settings.warehouses, stamp };
  return update(params.productId, { seen, draftFrom: () => draft }, change, context);
});
