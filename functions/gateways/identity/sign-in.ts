import type { Refusal } from '../../../contracts/problems.ts';
import type { SignedIn } from '../../../contracts/staff/signed-in.ts';
import { ok, type Result } from '../../../contracts/values/result.ts';
import { beginBuiltin } from './builtin-begin.ts';
import { beginCognito } from './cognito-begin.ts';
import { settled, type Tokens } from './open-session.ts';
import type { Begin, Moment } from './port.ts';
import { identitySetting } from './setting.ts';

const begin: Begin = (given, moment) =>
  identitySetting().kind === 'cognito' ? beginCognito(given, moment) : beginBuiltin(given, moment);

/** The first step in, by mail and password. */
export const signInStaff = async (
  given: Parameters<Begin>[0],
  tokens: Tokens,
  moment: Moment,
): Promise<Result<SignedIn, Refusal>> => {
  const progress = await begin(given, moment);
  return progress.ok ? ok(await settled(progress.value, tokens, moment.now)) : progress;
};
