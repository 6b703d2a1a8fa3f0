import type { SignedIn } from '../../../contracts/staff/signed-in.ts';
import type { StaffMember } from '../../../contracts/staff/staff.ts';
import { type Instant, plusMs } from '../../../contracts/values/instant.ts';
import { permissionsOf } from '../../domain/staff/roles.ts';
import { sessionHours, ticketMinutes } from '../../domain/staff/sign-in-rules.ts';
import { putSession } from '../../stores/staff.ts';
import { putTicket } from '../../stores/tickets.ts';
import type { Proven, Unfinished } from './port.ts';

/** Tokens for what comes next, whichever it is: a session's cookie or a ticket. Only their hashes are kept. */
export interface Tokens {
  readonly ticket: string;
  readonly ticketHash: string;
  readonly sessionHash: string;
}

export const openSession = async (
  staff: Omit<StaffMember, 'permissions'>,
  sessionHash: string,
  now: Instant,
): Promise<StaffMember> => {
  const member = { ...staff, permissions: permissionsOf(staff.role) };
  await putSession(sessionHash, { staff: member, openedAt: now, expiresAt: plusMs(now, sessionHours * 3_600_000) });
  return member;
};

/** Opens the session of whoever is proven; else keeps what is waited for, under a ticket. */
export const settled = async (progress: Proven | Unfinished, tokens: Tokens, now: Instant): Promise<SignedIn> => {
  if (progress.kind === 'proven') {
    const staff = await openSession(progress.staff, tokens.sessionHash, now);
    return { staff, next: null, recoveryCodes: [...progress.recoveryCodes] };
  }
  await putTicket(tokens.ticketHash, progress.waiting, plusMs(now, ticketMinutes * 60_000));
  const { step: kind, enrolment } = progress;
  return { staff: null, next: { kind, ticket: tokens.ticket, enrolment }, recoveryCodes: [] };
};
