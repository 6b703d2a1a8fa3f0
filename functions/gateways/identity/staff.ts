import type { StaffMember } from '../../../contracts/staff/staff.ts';
import type { Instant } from '../../../contracts/values/instant.ts';
import { sessionByHash } from '../../stores/staff.ts';

/** The member a session stands for, by the hash of its cookie; null where it is unknown or over at `at`. */
export const staffOfSession = async (tokenHash: string, at: Instant): Promise<StaffMember | null> => {
  const session = await sessionByHash(tokenHash);
  return session && session.expiresAt > at ? session.staff : null;
};
