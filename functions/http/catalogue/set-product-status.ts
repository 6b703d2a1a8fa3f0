import { setProductStatus } from '../../../contracts/catalogue/set-product-status.ts';
import { staffRoute } from '../../runtime/staff-route.ts';
import { stampOf } from '../../runtime/stamp.ts';
import { setProductStatus as setStatus } from '../../stores/product-status.ts';
import { shopSettings } from '../../stores/shop.ts';

export const handler = staffRoute('setProductStatus', setProductStatus, async ({ params, body, facts }) => {
  const { warehouses } = await shopSettings();
  return setStatus(params.productId, { status: body.status, seen: body.version }, warehouses, stampOf(facts));
});
