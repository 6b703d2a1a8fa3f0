import { copyProduct } from '../../../contracts/catalogue/copy-product.ts';
import { staffViewOf } from '../../domain/catalogue/staff-view.ts';
import { epochIn } from '../../runtime/clock.ts';
import { changeBy } from '../../runtime/editor.ts';
import { newProductId } from '../../runtime/ids.ts';
import { staffRoute } from '../../runtime/staff-route.ts';
import { copyProduct as copy } from '../../stores/copy-product.ts';
import { once } from '../../stores/idempotency.ts';
import { shopAndCategories } from '../../stores/shop.ts';

// Looked up first: a repeat would go through all the names that its own first copy took.
export const handler = staffRoute('copyProduct', copyProduct, async ({ params, staff, idempotency, facts }) => {
  const { settings, categories } = await shopAndCategories();
  const { change, stamp } = changeBy(staff, facts);
  return once(idempotency, epochIn(0), (remember) =>
    copy({ original: params.productId, id: newProductId() }, change, {
      categories,
      warehouses: settings.warehouses,
      stamp,
      remember: (saved) => remember(staffViewOf(saved)),
    }),
  );
});
