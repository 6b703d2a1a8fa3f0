import type { StaffMember } from '../../contracts/staff/staff.ts';
import { hashPassword } from '../../functions/gateways/identity/password.ts';
import { newStaffId } from '../../functions/runtime/ids.ts';
import { addStaff } from '../../functions/stores/staff.ts';
import type { Answered } from './event.ts';

export const password = 'correct horse battery';
let known: Promise<string> | null = null;

/** A member of staff whose password is `password`; it is hashed once for all, since that is slow on purpose. */
export const member = async (email: string, role: StaffMember['role'] = 'owner'): Promise<StaffMember['id']> => {
  known ??= hashPassword(password);
  const id = newStaffId();
  await addStaff({ staff: { id, email, name: '王店长', role }, passwordHash: await known });
  return id;
};

/** The cookie that an answer has set, as it is sent back. */
export const cookieIn = ({ cookies }: Pick<Answered<unknown>, 'cookies'>): string[] =>
  cookies.filter((c) => c.startsWith('shop_staff=')).map((c) => c.split(';')[0] ?? '');
