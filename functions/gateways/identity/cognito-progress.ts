import { ok, refuse } from '../../../contracts/values/result.ts';
import { roleOfGroups } from '../../domain/staff/roles.ts';
import { normalEmail } from '../../domain/staff/sign-in-rules.ts';
import { shopSettings } from '../../stores/shop.ts';
import { addStaff, staffByEmail } from '../../stores/staff.ts';
import type { PoolChallenge } from '../../stores/tickets.ts';
import { type Claims, claimsOf } from './id-token.ts';
import type { Moment, Progress } from './port.ts';
import { enrolmentWith } from './totp.ts';
import { askPool, type PoolAnswer, pool } from './user-pool.ts';

const challenges: readonly PoolChallenge[] = ['SOFTWARE_TOKEN_MFA', 'MFA_SETUP', 'NEW_PASSWORD_REQUIRED'];

/** What the pool's answer means: someone is proven by its token, or a challenge is left. */
export const progressOf = async (answer: PoolAnswer, email: string, moment: Moment): Promise<Progress> => {
  const token = answer.AuthenticationResult?.IdToken;
  if (token !== undefined) return proven(token, moment);
  const challenge = challenges.find((c) => c === answer.ChallengeName);
  const session = answer.Session;
  if (!challenge || session === undefined)
    throw new Error(`the user pool asks for ${answer.ChallengeName ?? 'nothing'}, which the shop does not know`);
  if (challenge === 'MFA_SETUP') return setUp(email, session);
  const waiting = { kind: 'pool', challenge, email, session } as const;
  const step = challenge === 'NEW_PASSWORD_REQUIRED' ? 'new_password' : 'totp';
  return ok({ kind: 'unfinished', waiting, step, enrolment: null });
};

/** The pool makes the secret; the session goes on with its answer. */
const setUp = async (email: string, before: string): Promise<Progress> => {
  const answer = await askPool('AssociateSoftwareToken', { Session: before });
  if ('exception' in answer) return refuse({ code: 'ticket_over' });
  const { SecretCode: secret, Session: session } = answer;
  if (secret === undefined || session === undefined) throw new Error('the user pool gave no secret to set up');
  const enrolment = enrolmentWith(secret, email, (await shopSettings()).name.zh);
  const waiting = { kind: 'pool', challenge: 'MFA_SETUP', email, session } as const;
  return ok({ kind: 'unfinished', waiting, step: 'enrol_totp', enrolment });
};

const proven = async (token: string, moment: Moment): Promise<Progress> => {
  const claims = await claimsOf(token, pool(), moment.now);
  if (!claims) throw new Error('the user pool gave a token that is not its own');
  const role = roleOfGroups(claims.groups);
  if (!role) return refuse({ code: 'not_allowed' });
  return ok({ kind: 'proven', staff: { ...(await recordOf(claims, moment)), role }, recoveryCodes: [] });
};

/** The shop keeps an id and a name for whoever the pool has sent; role and password stay with the pool. */
const recordOf = async (claims: Claims, { newStaffId }: Moment) => {
  const email = normalEmail(claims.email);
  const known = await staffByEmail(email);
  if (known) return { id: known.staff.id, email, name: claims.name };
  const staff = { id: newStaffId(), email, name: claims.name };
  const added = await addStaff({ staff: { ...staff, role: 'support' }, passwordHash: null });
  return added ? staff : { ...staff, id: (await staffByEmail(email))?.staff.id ?? staff.id };
};
