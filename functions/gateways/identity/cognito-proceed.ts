import type { Refusal } from '../../../contracts/problems.ts';
import { refuse } from '../../../contracts/values/result.ts';
import type { Waiting } from '../../stores/tickets.ts';
import { progressOf } from './cognito-progress.ts';
import type { Proceed } from './port.ts';
import { askPool, type PoolAnswer, pool } from './user-pool.ts';

type Challenged = Extract<Waiting, { readonly kind: 'pool' }>;
type Answer = Parameters<Proceed>[1];

/** Answers the user pool's challenge. */
export const proceedCognito: Proceed = async (waiting, given, moment) => {
  if (waiting.kind !== 'pool') return refuse({ code: 'ticket_over' });
  const answer = await respond(waiting, given);
  if (!('exception' in answer)) return progressOf(answer, waiting.email, moment);
  const refusal = refusals[answer.exception];
  if (refusal) return refuse(refusal);
  throw new Error(`the user pool refused ${waiting.challenge}: ${answer.exception}`);
};

const respond = async (waiting: Challenged, { code = '', newPassword = '' }: Answer) => {
  const { challenge, email, session } = waiting;
  if (challenge === 'NEW_PASSWORD_REQUIRED') return responded(challenge, session, email, { NEW_PASSWORD: newPassword });
  if (challenge === 'SOFTWARE_TOKEN_MFA')
    return responded(challenge, session, email, { SOFTWARE_TOKEN_MFA_CODE: code });
  const verified = await askPool('VerifySoftwareToken', { Session: session, UserCode: code });
  if ('exception' in verified) return verified;
  return responded(challenge, verified.Session ?? session, email, {});
};

const responded = (
  challenge: Challenged['challenge'],
  session: string,
  email: string,
  answers: Readonly<Record<string, string>>,
): Promise<PoolAnswer | { readonly exception: string }> =>
  askPool('RespondToAuthChallenge', {
    ChallengeName: challenge,
    ClientId: pool().clientId,
    Session: session,
    ChallengeResponses: { USERNAME: email, ...answers },
  });

const refusals: Readonly<Record<string, Refusal>> = {
  CodeMismatchException: { code: 'wrong_code' },
  EnableSoftwareTokenMFAException: { code: 'wrong_code' },
  InvalidParameterException: { code: 'wrong_code' },
  ExpiredCodeException: { code: 'ticket_over' },
  NotAuthorizedException: { code: 'ticket_over' },
  TooManyRequestsException: { code: 'too_many_attempts' },
  LimitExceededException: { code: 'too_many_attempts' },
  InvalidPasswordException: {
    code: 'invalid_input',
    issues: [{ pointer: '#/newPassword', message: 'password_too_short' }],
  },
};
