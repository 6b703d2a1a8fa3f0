import type { StaffMember } from '../../../contracts/staff/staff.ts';
import { normalEmail } from '../../domain/staff/sign-in-rules.ts';
import { addStaff } from '../../stores/staff.ts';
import { hashPassword } from './password.ts';

export interface NewStaff {
  readonly id: StaffMember['id'];
  readonly email: string;
  readonly name: string;
  readonly role: StaffMember['role'];
  readonly password: string;
}

/** Adds a member of staff; one whose mail is known already stays as it is, password and all. */
export const createStaff = async ({ id, email, name, role, password }: NewStaff): Promise<'created' | 'exists'> => {
  const staff = { id, email: normalEmail(email), name, role };
  return (await addStaff({ staff, passwordHash: await hashPassword(password) })) ? 'created' : 'exists';
};
