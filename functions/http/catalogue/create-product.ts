import { createProduct } from '../../../contracts/catalogue/create-product.ts';
import { staffViewOf } from '../../domain/catalogue/staff-view.ts';
import { epochIn } from '../../runtime/clock.ts';
import { changeBy } from '../../runtime/editor.ts';
import { newProductId } from '../../runtime/ids.ts';
import { staffRoute } from '../../runtime/staff-route.ts';
import { createProduct as create } from '../../stores/edit-product.ts';
import { onceWritten } from '../../stores/idempotency.ts';
import { shopAndCategories } from '../../stores/shop.ts';

export const handler = staffRoute('createProduct', createProduct, async ({ body, staff, idempotency, facts }) => {
  const { settings, categories } = await shopAndCategories();
  const { change, stamp } = changeBy(staff, facts);
  return onceWritten(idempotency, epochIn(0), (remember) =>
    create(newProductId(), body, change, {
      categories,
      warehouses: settings.warehouses,
      stamp,
      remember: (saved) => remember(staffViewOf(saved)),
    }),
  );
});
