import type { Instant } from '../../../contracts/values/instant.ts';
import { type StaffSession, sessionByHash } from '../../stores/staff.ts';

/** The session of a member of staff by the hash of its cookie; null where it is unknown or over at `at`. */
export const staffOfSession = async (tokenHash: string, at: Instant): Promise<StaffSession | null> => {
  const session = await sessionByHash(tokenHash);
  return session && session.expiresAt > at ? session : null;
};
