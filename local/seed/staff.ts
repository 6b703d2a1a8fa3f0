import { createStaff } from '../../functions/gateways/identity/create-staff.ts';
import { newStaffId } from '../../functions/runtime/ids.ts';
import type { Owner } from './seed.ts';

/** The shop's first member of staff; one who is there already keeps their password. */
export const createOwner = async ({ email, password }: Owner): Promise<void> => {
  await createStaff({ id: newStaffId(), email, name: '店主', role: 'owner', password });
};
