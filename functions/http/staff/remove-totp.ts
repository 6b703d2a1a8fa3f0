import { removeTotp } from '../../../contracts/staff/remove-totp.ts';
import { ok, refuse } from '../../../contracts/values/result.ts';
import { withoutTotp } from '../../domain/staff/factors.ts';
import { isRecent, mustHaveSecondFactor } from '../../domain/staff/sign-in-rules.ts';
import { ownAccounts } from '../../gateways/identity/setting.ts';
import { now } from '../../runtime/clock.ts';
import { staffRoute } from '../../runtime/staff-route.ts';
import { changeFactors } from '../../stores/factors.ts';

export const handler = staffRoute('removeTotp', removeTotp, async ({ staff, openedAt }) => {
  const own = ownAccounts();
  if (!own) return refuse({ code: 'not_offered' });
  if (!isRecent(openedAt, now())) return refuse({ code: 'sign_in_again' });
  const required = mustHaveSecondFactor(staff.role, own.secondFactor);
  const removed = await changeFactors(staff.email, (factors) => withoutTotp(factors, required));
  return removed.ok ? ok(undefined) : removed;
});
