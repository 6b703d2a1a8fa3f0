import type { Refusal } from '../../../contracts/problems.ts';
import { type Instant, plusMs } from '../../../contracts/values/instant.ts';
import { ok, type Result, refuse } from '../../../contracts/values/result.ts';
import { withRecoveryUsed, withStepUsed, withTotp } from '../../domain/staff/factors.ts';
import { attemptWindowMinutes, mostAttempts } from '../../domain/staff/sign-in-rules.ts';
import { changeFactors, factorsOf } from '../../stores/factors.ts';
import { keys } from '../../stores/table/keys.ts';
import { forgetTurnsOf, takeTurn } from '../../stores/turns.ts';
import { newRecoveryCodes, recoveryHash } from './recovery-codes.ts';
import { stepOf } from './totp.ts';

const scopeOf = (email: string): string => `second factor of ${email}`;

/** Codes are guessed no faster than passwords, whichever ticket they come with. */
const limited = async <Value>(
  email: string,
  now: Instant,
  check: () => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> => {
  const windowEnds = plusMs(now, attemptWindowMinutes * 60_000);
  if (!(await takeTurn(scopeOf(email), { most: mostAttempts, now, windowEnds })))
    return refuse({ code: 'too_many_attempts', context: { minutes: attemptWindowMinutes } });
  const outcome = await check();
  if (outcome.ok) await forgetTurnsOf(keys.turns(scopeOf(email)));
  return outcome;
};

/** A code of the app, or a recovery code; either counts once. */
export const proveSecondFactor = (email: string, code: string, now: Instant): Promise<Result<null, Refusal>> =>
  limited(email, now, async () => {
    const { totp } = await factorsOf(email);
    if (!totp) return refuse({ code: 'wrong_code' });
    const step = stepOf(code, totp.secret, now);
    const used = await changeFactors(email, (factors) =>
      step === null ? withRecoveryUsed(factors, recoveryHash(code)) : withStepUsed(factors, step),
    );
    return used.ok ? ok(null) : used;
  });

/** The app proves by a code that it holds the secret, and takes the place of one before it. Answers the recovery codes, which are kept as hashes. */
export const enrolTotp = (
  email: string,
  secret: string,
  code: string,
  now: Instant,
): Promise<Result<readonly string[], Refusal>> =>
  limited(email, now, async () => {
    const step = stepOf(code, secret, now);
    if (step === null) return refuse({ code: 'wrong_code' });
    const { codes, hashes } = newRecoveryCodes();
    const enrolled = await changeFactors(email, (f) => withTotp(f, { secret, since: now, lastStep: step }, hashes));
    return enrolled.ok ? ok(codes) : enrolled;
  });
