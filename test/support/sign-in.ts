import type { StaffMember } from '../../contracts/staff/staff.ts';
import { permissionsOf } from '../../functions/domain/staff/roles.ts';
import { hashOf, newStaffId, newToken } from '../../functions/runtime/ids.ts';
import { putSession } from '../../functions/stores/staff.ts';

/** A session of a role, as the cookie that goes with it. Without the password: signing in has tests of its own. */
export const staffCookieFor = async (role: StaffMember['role']): Promise<string> => {
  const token = newToken();
  const staff = { id: newStaffId(), email: `${role}@shop.example`, name: role, role, permissions: permissionsOf(role) };
  await putSession(hashOf(token), { staff, expiresAt: '2999-01-01T00:00:00.000Z' });
  return `shop_staff=${token}`;
};
