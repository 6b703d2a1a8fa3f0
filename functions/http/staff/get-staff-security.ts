import { getStaffSecurity } from '../../../contracts/staff/get-staff-security.ts';
import { ok } from '../../../contracts/values/result.ts';
import { shownFactors } from '../../domain/staff/shown-factors.ts';
import { mustHaveSecondFactor } from '../../domain/staff/sign-in-rules.ts';
import { ownAccounts } from '../../gateways/identity/setting.ts';
import { staffRoute } from '../../runtime/staff-route.ts';
import { factorsOf } from '../../stores/factors.ts';

export const handler = staffRoute('getStaffSecurity', getStaffSecurity, async ({ staff }) => {
  const own = ownAccounts();
  if (!own) return ok({ managedBy: 'cognito', required: true, totp: null, recoveryCodesLeft: 0, passkeys: [] });
  const required = mustHaveSecondFactor(staff.role, own.secondFactor);
  return ok({ managedBy: 'shop', required, ...shownFactors(await factorsOf(staff.email)) });
});
