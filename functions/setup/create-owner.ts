import { createStaff } from '../gateways/identity/create-staff.ts';
import { newStaffId } from '../runtime/ids.ts';

/** The shop's first member of staff; one who is there already keeps their password. */
export const createOwner = ({ email, password }: { readonly email: string; readonly password: string }) =>
  createStaff({ id: newStaffId(), email, name: '店主', role: 'owner', password });
