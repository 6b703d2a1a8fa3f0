import { type Instant, plusMs } from '../../../contracts/values/instant.ts';
import { attemptWindowMinutes, mostAttempts, mostAttemptsOnMail } from '../../domain/staff/sign-in-rules.ts';
import { type Trying, takeAttempt } from '../../stores/staff.ts';

/** Whether one more password may be tried: a stranger who guesses elsewhere must not lock the owner out. */
export const mayTry = (trying: Trying, now: Instant): Promise<boolean> =>
  takeAttempt(
    trying,
    { fromAddress: mostAttempts, onMail: mostAttemptsOnMail },
    { now, windowEnds: plusMs(now, attemptWindowMinutes * 60_000) },
  );
