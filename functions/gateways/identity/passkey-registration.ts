import type * as z from 'zod/mini';
import type { Refusal } from '../../../contracts/problems.ts';
import type { passkeyAttestation } from '../../../contracts/staff/passkey.ts';
import type { StaffMember } from '../../../contracts/staff/staff.ts';
import type { Instant } from '../../../contracts/values/instant.ts';
import { ok, type Result, refuse } from '../../../contracts/values/result.ts';
import { type Passkey, withPasskey } from '../../domain/staff/factors.ts';
import { changeFactors, passkeyPointer } from '../../stores/factors.ts';
import { takeTicket } from '../../stores/tickets.ts';
import { madeBy } from './passkey-devices.ts';
import type { Site } from './passkey-site.ts';

/** Keeps the passkey, where it was made by whoever asked for it. */
export const keepPasskey = async (
  made: { readonly response: z.output<typeof passkeyAttestation>; readonly name: string; readonly ticketHash: string },
  staff: StaffMember,
  site: Site,
  now: Instant,
): Promise<Result<Passkey, Refusal>> => {
  const waiting = await takeTicket(made.ticketHash, ['passkey_registration'], now);
  if (waiting?.email !== staff.email) return refuse({ code: 'ticket_over' });
  const expected = { challenge: waiting.challenge, site };
  const passkey = await madeBy(made.response, expected, { name: made.name, at: now });
  if (!passkey) return refuse({ code: 'passkey_refused' });
  const pointer = passkeyPointer(passkey.id, staff.email);
  const kept = await changeFactors(staff.email, (factors) => withPasskey(factors, passkey), [pointer]);
  return kept.ok ? ok(passkey) : kept;
};
