import type { Refusal } from '../../contracts/problems.ts';
import type { SignedIn } from '../../contracts/staff/signed-in.ts';
import type { Result } from '../../contracts/values/result.ts';
import type { Outcome } from './answer.ts';

export const staffCookie = 'shop_staff';
/** As long as a session lasts (see domain/staff/sign-in-rules.ts). */
const seconds = 12 * 3_600;

/** Never read by a script, never sent from another site, never over plain http. No age ends it. */
export const staffCookieOf = (token: string, ageSeconds: number): string =>
  `${staffCookie}=${token}; Path=/; Max-Age=${ageSeconds}; HttpOnly; Secure; SameSite=Strict`;

/** Whoever is in gets the session's cookie; a step that is left gets none. */
export const withStaffCookie = (outcome: Result<SignedIn, Refusal>, token: string): Outcome<SignedIn> =>
  outcome.ok && outcome.value.staff ? { ...outcome, cookies: [staffCookieOf(token, seconds)] } : outcome;
