import type * as z from 'zod/mini';
import type { Refusal } from '../../../contracts/problems.ts';
import type { passkeyAssertion } from '../../../contracts/staff/passkey.ts';
import type { StaffMember } from '../../../contracts/staff/staff.ts';
import type { Instant } from '../../../contracts/values/instant.ts';
import { ok, type Result, refuse } from '../../../contracts/values/result.ts';
import { withPasskeyUsed } from '../../domain/staff/factors.ts';
import { changeFactors, emailOfPasskey, factorsOf } from '../../stores/factors.ts';
import { staffByEmail } from '../../stores/staff.ts';
import { takeTicket } from '../../stores/tickets.ts';
import { openSession } from './open-session.ts';
import { signedBy } from './passkey-devices.ts';
import type { Site } from './passkey-site.ts';

const refused = refuse({ code: 'passkey_refused' } as const);

/** Whoever unlocks a device that holds a passkey of ours is in: the device is one factor, its unlocking the other. Each challenge is good once. */
export const enterByPasskey = async (
  response: z.output<typeof passkeyAssertion>,
  site: Site,
  hashes: { readonly ticketHash: string; readonly sessionHash: string },
  now: Instant,
): Promise<Result<StaffMember, Refusal>> => {
  const waiting = await takeTicket(hashes.ticketHash, ['passkey_sign_in'], now);
  if (!waiting) return refuse({ code: 'ticket_over' });
  const email = await emailOfPasskey(response.id);
  const passkey = email === null ? undefined : (await factorsOf(email)).passkeys.find((p) => p.id === response.id);
  if (email === null || !passkey) return refused;
  const counter = await signedBy(response, passkey, { challenge: waiting.challenge, site });
  if (counter === null) return refused;
  const used = await changeFactors(email, (factors) => withPasskeyUsed(factors, passkey.id, counter, now));
  const known = await staffByEmail(email);
  if (!used.ok || !known) return refused;
  return ok(await openSession(known.staff, hashes.sessionHash, now));
};
