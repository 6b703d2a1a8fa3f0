import { removePasskey } from '../../../contracts/staff/remove-passkey.ts';
import { ok, refuse } from '../../../contracts/values/result.ts';
import { withoutPasskey } from '../../domain/staff/factors.ts';
import { isRecent, mustHaveSecondFactor } from '../../domain/staff/sign-in-rules.ts';
import { ownAccounts } from '../../gateways/identity/setting.ts';
import { now } from '../../runtime/clock.ts';
import { staffRoute } from '../../runtime/staff-route.ts';
import { changeFactors, passkeyPointerRemoval } from '../../stores/factors.ts';

export const handler = staffRoute('removePasskey', removePasskey, async ({ staff, openedAt, params }) => {
  const own = ownAccounts();
  if (!own) return refuse({ code: 'not_offered' });
  if (!isRecent(openedAt, now())) return refuse({ code: 'sign_in_again' });
  const required = mustHaveSecondFactor(staff.role, own.secondFactor);
  const { passkeyId } = params;
  const pointer = passkeyPointerRemoval(passkeyId);
  const removed = await changeFactors(staff.email, (f) => withoutPasskey(f, passkeyId, required), [pointer]);
  return removed.ok ? ok(undefined) : removed;
});
