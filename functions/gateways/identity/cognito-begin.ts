import { plusMs } from '../../../contracts/values/instant.ts';
import { refuse } from '../../../contracts/values/result.ts';
import { attemptWindowMinutes, mostAttempts, normalEmail } from '../../domain/staff/sign-in-rules.ts';
import { forgetAttempts, takeAttempt } from '../../stores/staff.ts';
import { progressOf } from './cognito-progress.ts';
import type { Begin } from './port.ts';
import { askPool, pool } from './user-pool.ts';

/** Mail and password go to the user pool, which keeps passwords and demands the second factor; our own limit stands before it. */
export const beginCognito: Begin = async (given, moment) => {
  const email = normalEmail(given.email);
  const windowEnds = plusMs(moment.now, attemptWindowMinutes * 60_000);
  const locked = refuse({ code: 'too_many_attempts', context: { minutes: attemptWindowMinutes } });
  if (!(await takeAttempt(email, { most: mostAttempts, now: moment.now, windowEnds }))) return locked;
  const answer = await askPool('InitiateAuth', {
    AuthFlow: 'USER_PASSWORD_AUTH',
    ClientId: pool().clientId,
    AuthParameters: { USERNAME: email, PASSWORD: given.password },
  });
  if (!('exception' in answer)) {
    await forgetAttempts(email);
    return progressOf(answer, email, moment);
  }
  // Which of them it was is nobody's business who cannot sign in.
  const wrong = [
    'NotAuthorizedException',
    'UserNotFoundException',
    'UserNotConfirmedException',
    'PasswordResetRequiredException',
    'InvalidParameterException',
  ];
  if (wrong.includes(answer.exception)) return refuse({ code: 'wrong_credentials' });
  if (['TooManyRequestsException', 'LimitExceededException'].includes(answer.exception)) return locked;
  throw new Error(`the user pool refused InitiateAuth: ${answer.exception}`);
};
