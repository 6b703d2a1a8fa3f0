import type { ShopperId } from '../../../contracts/values/id.ts';
import type { Instant } from '../../../contracts/values/instant.ts';
import { customerSessionByHash } from '../../stores/customers.ts';

/** The customer a session stands for, by the hash of its cookie; null where it is unknown or over at `at`. */
export const customerOfSession = async (tokenHash: string, at: Instant): Promise<ShopperId | null> => {
  const session = await customerSessionByHash(tokenHash);
  return session && session.expiresAt > at ? session.customerId : null;
};
