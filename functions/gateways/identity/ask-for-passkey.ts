import type * as z from 'zod/mini';
import type { Refusal } from '../../../contracts/problems.ts';
import type { passkeyCreation, passkeyRequest } from '../../../contracts/staff/passkey.ts';
import type { StaffMember } from '../../../contracts/staff/staff.ts';
import { type Instant, plusMs } from '../../../contracts/values/instant.ts';
import { ok, type Result, refuse } from '../../../contracts/values/result.ts';
import { mostPasskeys } from '../../domain/staff/factors.ts';
import { ticketMinutes } from '../../domain/staff/sign-in-rules.ts';
import { factorsOf } from '../../stores/factors.ts';
import { putTicket } from '../../stores/tickets.ts';
import { creationFor, requestFor } from './passkey-options.ts';
import type { Site } from './passkey-site.ts';

/** Asks any device for a passkey of this site. */
export const askForPasskey = async (
  site: Site,
  ticketHash: string,
  now: Instant,
): Promise<z.output<typeof passkeyRequest>> => {
  const options = requestFor(site);
  const waiting = { kind: 'passkey_sign_in', challenge: options.challenge } as const;
  await putTicket(ticketHash, waiting, plusMs(now, ticketMinutes * 60_000));
  return options;
};

/** Asks a device to make a passkey for someone who is signed in; one that has one already is told not to. */
export const askToMakePasskey = async (
  staff: StaffMember,
  site: Site,
  ticketHash: string,
  now: Instant,
): Promise<Result<z.output<typeof passkeyCreation>, Refusal>> => {
  const { passkeys } = await factorsOf(staff.email);
  if (passkeys.length >= mostPasskeys) return refuse({ code: 'passkeys_full' });
  const options = creationFor(site, staff, passkeys);
  const waiting = { kind: 'passkey_registration', email: staff.email, challenge: options.challenge } as const;
  await putTicket(ticketHash, waiting, plusMs(now, ticketMinutes * 60_000));
  return ok(options);
};
