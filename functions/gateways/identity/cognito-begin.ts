import { refuse } from '../../../contracts/values/result.ts';
import { attemptWindowMinutes, normalEmail } from '../../domain/staff/sign-in-rules.ts';
import { forgetAttempts } from '../../stores/staff.ts';
import { mayTry } from './attempts.ts';
import { progressOf } from './cognito-progress.ts';
import type { Begin } from './port.ts';
import { askPool, pool } from './user-pool.ts';

/** Mail and password go to the user pool, which keeps passwords and demands the second factor; our own limit stands before it. */
export const beginCognito: Begin = async (given, moment) => {
  const email = normalEmail(given.email);
  const trying = { email, address: given.address };
  const locked = refuse({ code: 'too_many_attempts', context: { minutes: attemptWindowMinutes } });
  if (!(await mayTry(trying, moment.now))) return locked;
  const answer = await askPool('InitiateAuth', {
    AuthFlow: 'USER_PASSWORD_AUTH',
    ClientId: pool().clientId,
    AuthParameters: { USERNAME: email, PASSWORD: given.password },
  });
  if (!('exception' in answer)) {
    await forgetAttempts(trying);
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
