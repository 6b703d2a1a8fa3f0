import { ok, refuse } from '../../../contracts/values/result.ts';
import { staffByEmail } from '../../stores/staff.ts';
import type { Proceed, Progress } from './port.ts';
import { enrolTotp, proveSecondFactor } from './second-factor.ts';

/** The second factor: a code of the app (or a recovery code), or the first code of an app that is set up on the way in. */
export const proceedBuiltin: Proceed = async (waiting, { code = '' }, { now }) => {
  if (waiting.kind === 'totp') {
    const proven = await proveSecondFactor(waiting.email, code, now);
    return proven.ok ? entered(waiting.email, []) : proven;
  }
  if (waiting.kind === 'enrol_totp') {
    const enrolled = await enrolTotp(waiting.email, waiting.secret, code, now);
    return enrolled.ok ? entered(waiting.email, enrolled.value) : enrolled;
  }
  return refuse({ code: 'ticket_over' });
};

/** Someone who was removed between the steps does not get in. */
const entered = async (email: string, recoveryCodes: readonly string[]): Promise<Progress> => {
  const known = await staffByEmail(email);
  return known ? ok({ kind: 'proven', staff: known.staff, recoveryCodes }) : refuse({ code: 'wrong_credentials' });
};
