import type { StaffMember } from '../../../contracts/staff/staff.ts';
import { type Instant, plusMs } from '../../../contracts/values/instant.ts';

/** A session lasts one working day at most; it is not prolonged by use. */
export const sessionHours = 12;

/** So many wrong passwords for a mail from one network address within the window, then nobody there gets in under it until the window is over. Codes of a second factor are counted by themselves. */
export const mostAttempts = 5;
/** From everywhere together: high, since it locks out whoever the mail belongs to as well, yet far below what guessing takes. */
export const mostAttemptsOnMail = 100;
export const attemptWindowMinutes = 15;

/** A step that is left of signing in waits this long. */
export const ticketMinutes = 10;

/** How an account is secured is changed only by someone who signed in this short a while ago: a screen left open is not enough. */
export const recentMinutes = 15;

export const isRecent = (openedAt: Instant, now: Instant): boolean => plusMs(openedAt, recentMinutes * 60_000) > now;

/** Who must have a second factor: nobody, owners, or everyone. It is offered to all. */
export type SecondFactor = 'offered' | 'owner' | 'everyone';

export const mustHaveSecondFactor = (role: StaffMember['role'], rule: SecondFactor): boolean =>
  rule === 'everyone' || (rule === 'owner' && role === 'owner');

/** Mail addresses are compared without case and surrounding space. */
export const normalEmail = (email: string): string => email.trim().toLowerCase();
