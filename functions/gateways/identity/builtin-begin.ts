import { ok, refuse } from '../../../contracts/values/result.ts';
import { leftAfterPassword } from '../../domain/staff/factors.ts';
import { attemptWindowMinutes, mustHaveSecondFactor, normalEmail } from '../../domain/staff/sign-in-rules.ts';
import { factorsOf } from '../../stores/factors.ts';
import { shopSettings } from '../../stores/shop.ts';
import { forgetAttempts, type StaffItem, staffByEmail } from '../../stores/staff.ts';
import { mayTry } from './attempts.ts';
import { passwordFits, unmatchable } from './password.ts';
import type { Begin, Progress } from './port.ts';
import { ownAccounts } from './setting.ts';
import { newEnrolment } from './totp.ts';

/**
 * Whoever knows the password is on the way in. Wrong mail and wrong password are told alike and take alike; after five wrong tries from one place in
 * a quarter of an hour even the right password has to wait there.
 */
export const beginBuiltin: Begin = async (given, moment) => {
  const email = normalEmail(given.email);
  const trying = { email, address: given.address };
  if (!(await mayTry(trying, moment.now)))
    return refuse({ code: 'too_many_attempts', context: { minutes: attemptWindowMinutes } });
  const known = await staffByEmail(email);
  const fits = await passwordFits(given.password, known?.passwordHash ?? unmatchable);
  if (!known || !fits) return refuse({ code: 'wrong_credentials' });
  await forgetAttempts(trying);
  return afterPassword(known);
};

const afterPassword = async ({ staff }: StaffItem): Promise<Progress> => {
  const required = mustHaveSecondFactor(staff.role, ownAccounts()?.secondFactor ?? 'offered');
  const left = leftAfterPassword(await factorsOf(staff.email), required);
  if (left === 'passkey') return refuse({ code: 'passkey_needed' });
  if (left === 'nothing') return ok({ kind: 'proven', staff, recoveryCodes: [] });
  if (left === 'totp')
    return ok({ kind: 'unfinished', waiting: { kind: 'totp', email: staff.email }, step: 'totp', enrolment: null });
  const enrolment = newEnrolment(staff.email, (await shopSettings()).name.zh);
  const waiting = { kind: 'enrol_totp', email: staff.email, secret: enrolment.secret } as const;
  return ok({ kind: 'unfinished', waiting, step: 'enrol_totp', enrolment });
};
