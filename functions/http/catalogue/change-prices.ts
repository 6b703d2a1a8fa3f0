import { changePrices } from '../../../contracts/catalogue/change-prices.ts';
import { refuse } from '../../../contracts/values/result.ts';
import { draftOf } from '../../domain/catalogue/edit.ts';
import { repriced } from '../../domain/catalogue/price-changes.ts';
import { changeBy } from '../../runtime/editor.ts';
import { staffRoute } from '../../runtime/staff-route.ts';
import { updateProduct } from '../../stores/edit-product.ts';
import { keptProduct } from '../../stores/kept-products.ts';
import { shopAndCategories } from '../../stores/shop.ts';

export const handler = staffRoute('changePrices', changePrices, async ({ params, body, staff, facts }) => {
  const [{ settings, categories }, kept] = await Promise.all([shopAndCategories(), keptProduct(params.productId)]);
  if (!kept) return refuse({ code: 'product_not_found' });
  const strange = body.prices.findIndex(({ sku }) => !kept.product.variants.some((v) => v.sku === sku));
  if (strange >= 0) {
    return refuse({ code: 'invalid_input', issues: [{ pointer: `#/prices/${strange}/sku`, message: 'no_such_sku' }] });
  }
  const { change, stamp } = changeBy(staff, facts);
  const edit = {
    seen: body.version,
    draftFrom: (product: Parameters<typeof draftOf>[0]) => ({
      ...draftOf(product),
      variants: repriced(product.variants, body.prices),
    }),
  };
  return updateProduct(params.productId, edit, change, { categories, warehouses: settings.warehouses, stamp });
});
