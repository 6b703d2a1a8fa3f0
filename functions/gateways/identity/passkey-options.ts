import { randomBytes } from 'node:crypto';
import type * as z from 'zod/mini';
import type { passkeyCreation, passkeyRequest } from '../../../contracts/staff/passkey.ts';
import type { StaffMember } from '../../../contracts/staff/staff.ts';
import type { Passkey } from '../../domain/staff/factors.ts';
import { idOf, type Site } from './passkey-site.ts';

const timeout = 5 * 60_000;
/** Never the same twice, so that an answer cannot be used again (WebAuthn Level 3, 13.4.3). */
const newChallenge = (): string => randomBytes(32).toString('base64url');

export const requestFor = (site: Site): z.output<typeof passkeyRequest> => ({
  challenge: newChallenge(),
  rpId: idOf(site),
  timeout,
  userVerification: 'required',
});

/** ES256, EdDSA and RS256 (COSE algorithms), which every device has one of. */
export const algorithms = [-7, -8, -257];

export const creationFor = (
  site: Site,
  staff: Pick<StaffMember, 'id' | 'email' | 'name'>,
  present: readonly Passkey[],
): z.output<typeof passkeyCreation> => ({
  rp: { id: idOf(site), name: site.name },
  user: { id: Buffer.from(staff.id).toString('base64url'), name: staff.email, displayName: staff.name },
  challenge: newChallenge(),
  pubKeyCredParams: algorithms.map((alg) => ({ type: 'public-key', alg })),
  timeout,
  excludeCredentials: present.map(({ id, transports }) => ({ id, type: 'public-key', transports: [...transports] })),
  authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
  attestation: 'none',
});
