import { getStaffSession } from '../../../contracts/staff/get-staff-session.ts';
import { ok } from '../../../contracts/values/result.ts';
import { staffRoute } from '../../runtime/staff-route.ts';
import { shopSettings } from '../../stores/shop.ts';

export const handler = staffRoute('getStaffSession', getStaffSession, async ({ staff }) => {
  const { name, warehouses } = await shopSettings();
  return ok({ staff, shop: { name, warehouses } });
});
