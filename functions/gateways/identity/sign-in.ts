import type { Refusal } from '../../../contracts/problems.ts';
import type { StaffMember } from '../../../contracts/staff/staff.ts';
import { type Instant, plusMs } from '../../../contracts/values/instant.ts';
import { ok, type Result, refuse } from '../../../contracts/values/result.ts';
import { permissionsOf } from '../../domain/staff/roles.ts';
import { attemptWindowMinutes, mostAttempts, normalEmail, sessionHours } from '../../domain/staff/sign-in-rules.ts';
import { forgetAttempts, putSession, staffByEmail, takeAttempt } from '../../stores/staff.ts';
import { passwordFits, unmatchable } from './password.ts';

/**
 * Opens a session for whoever knows the password. Wrong mail and wrong password are told alike and take alike; after five wrong tries
 * in a quarter of an hour even the right password has to wait.
 * @param tokenHash of the cookie's token, which is kept nowhere
 */
export const signInStaff = async (
  given: { readonly email: string; readonly password: string },
  tokenHash: string,
  now: Instant,
): Promise<Result<StaffMember, Refusal>> => {
  const email = normalEmail(given.email);
  const windowEnds = plusMs(now, attemptWindowMinutes * 60_000);
  if (!(await takeAttempt(email, { most: mostAttempts, now, windowEnds }))) {
    return refuse({ code: 'too_many_attempts', context: { minutes: attemptWindowMinutes } });
  }
  const known = await staffByEmail(email);
  const fits = await passwordFits(given.password, known?.passwordHash ?? unmatchable);
  if (!known || !fits) return refuse({ code: 'wrong_credentials' });
  const staff = { ...known.staff, permissions: permissionsOf(known.staff.role) };
  await forgetAttempts(email);
  await putSession(tokenHash, { staff, expiresAt: plusMs(now, sessionHours * 3_600_000) });
  return ok(staff);
};
