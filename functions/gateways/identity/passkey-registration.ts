import type * as z from 'zod/mini';
import type { Refusal } from '../../../contracts/problems.ts';
import type { passkeyAttestation, passkeyCreation } from '../../../contracts/staff/passkey.ts';
import type { StaffMember } from '../../../contracts/staff/staff.ts';
import { type Instant, plusMs } from '../../../contracts/values/instant.ts';
import { ok, type Result, refuse } from '../../../contracts/values/result.ts';
import { mostPasskeys, type Passkey, withPasskey } from '../../domain/staff/factors.ts';
import { ticketMinutes } from '../../domain/staff/sign-in-rules.ts';
import { changeFactors, factorsOf, passkeyPointer } from '../../stores/factors.ts';
import { putTicket, takeTicket } from '../../stores/tickets.ts';
import { creationFor, madeBy, type Site } from './passkey-devices.ts';

/** Asks a device to make a passkey for someone who is signed in; one that has one already is told not to. */
export const askToMakePasskey = async (
  staff: StaffMember,
  site: Site,
  ticketHash: string,
  now: Instant,
): Promise<Result<z.output<typeof passkeyCreation>, Refusal>> => {
  const { passkeys } = await factorsOf(staff.email);
  if (passkeys.length >= mostPasskeys) return refuse({ code: 'passkeys_full' });
  const options = await creationFor(site, staff, passkeys);
  const waiting = { kind: 'passkey_registration', email: staff.email, challenge: options.challenge } as const;
  await putTicket(ticketHash, waiting, plusMs(now, ticketMinutes * 60_000));
  return ok(options);
};

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
