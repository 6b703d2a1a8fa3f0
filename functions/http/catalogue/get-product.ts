import { getProduct } from '../../../contracts/catalogue/get-product.ts';
import { ok, refuse } from '../../../contracts/values/result.ts';
import { deliveryPromise } from '../../domain/fulfilment/delivery.ts';
import { now } from '../../runtime/clock.ts';
import { fresh, settingsMs } from '../../runtime/fresh.ts';
import { catalogueMs, sharedRoute } from '../../runtime/shared-route.ts';
import { productWithAvailability } from '../../stores/catalogue.ts';
import { shopSettings } from '../../stores/shop.ts';

const settingsNow = fresh(settingsMs, shopSettings);

export const handler = sharedRoute('getProduct', getProduct, catalogueMs, async ({ params }) => {
  const settings = await settingsNow();
  const found = await productWithAvailability(params.handle, settings.warehouses);
  if (found?.product.status !== 'on_shelf') return refuse({ code: 'product_not_found' });
  const { handle } = found.product;
  if (handle !== params.handle) return refuse({ code: 'product_moved', context: { movedTo: handle } });
  return ok({ ...found, delivery: deliveryPromise(settings, now()) });
});
