import type { Refusal } from '../../../contracts/problems.ts';
import type { SignedIn } from '../../../contracts/staff/signed-in.ts';
import { ok, type Result, refuse } from '../../../contracts/values/result.ts';
import { takeTicket, ticketByHash } from '../../stores/tickets.ts';
import { proceedBuiltin } from './builtin-proceed.ts';
import { proceedCognito } from './cognito-proceed.ts';
import { settled, type Tokens } from './open-session.ts';
import type { Moment, Proceed } from './port.ts';
import { identitySetting } from './setting.ts';

const kinds = ['totp', 'enrol_totp', 'pool'] as const;

const proceed: Proceed = (...given) =>
  identitySetting().kind === 'cognito' ? proceedCognito(...given) : proceedBuiltin(...given);

/** A further step in. The ticket is good until its answer is right, and then no more: of two right answers at once, one gets in. */
export const continueStaffSignIn = async (
  { ticketHash, ...answer }: Parameters<Proceed>[1] & { readonly ticketHash: string },
  tokens: Tokens,
  moment: Moment,
): Promise<Result<SignedIn, Refusal>> => {
  const waiting = await ticketByHash(ticketHash, kinds, moment.now);
  if (!waiting) return refuse({ code: 'ticket_over' });
  const progress = await proceed(waiting, answer, moment);
  if (!progress.ok) return progress;
  if (!(await takeTicket(ticketHash, kinds, moment.now))) return refuse({ code: 'ticket_over' });
  return ok(await settled(progress.value, tokens, moment.now));
};
