import type { StaffMember } from '../../contracts/staff/staff.ts';
import type { ShopperId } from '../../contracts/values/id.ts';
import { permissionsOf } from '../../functions/domain/staff/roles.ts';
import { hashOf, newCustomerId, newStaffId, newToken } from '../../functions/runtime/ids.ts';
import { arrive } from '../../functions/stores/customers.ts';
import { putSession } from '../../functions/stores/staff.ts';
import { noon, stampAt } from './seed.ts';

/** A session of a role, as the cookie that goes with it. Without the password: signing in has tests of its own. */
export const staffCookieFor = async (role: StaffMember['role']): Promise<string> => {
  const token = newToken();
  const staff = { id: newStaffId(), email: `${role}@shop.example`, name: role, role, permissions: permissionsOf(role) };
  await putSession(hashOf(token), { staff, openedAt: new Date().toISOString(), expiresAt: '2999-01-01T00:00:00.000Z' });
  return `shop_staff=${token}`;
};

/** A signed-in customer and the cookie that goes with it. Without a code: that has tests of its own. */
export const customerCookieFor = async (
  phone: string,
): Promise<{ readonly id: ShopperId; readonly cookie: string }> => {
  const token = newToken();
  const contact = { kind: 'phone', value: phone } as const;
  const arrival = { contact, tokenHash: hashOf(token), expiresAt: '2999-01-01T00:00:00.000Z', guestId: null };
  const customer = await arrive({ ...arrival, newId: newCustomerId }, stampAt(noon));
  if (customer === 'conflict') throw new Error('could not sign in');
  return { id: customer.id, cookie: `shop_session=${token}` };
};
