import { createStaff } from '../../functions/gateways/identity/create-staff.ts';
import { newStaffId } from '../../functions/runtime/ids.ts';

const colleagues = [
  { email: 'warehouse@shop.local', name: '小仓', role: 'warehouse' },
  { email: 'support@shop.local', name: '小客', role: 'support' },
] as const;

/** One member of each other role, with the owner's password, so that what each may do can be tried. */
export const createColleagues = async (password: string): Promise<void> => {
  await Promise.all(colleagues.map((one) => createStaff({ id: newStaffId(), password, ...one })));
};
