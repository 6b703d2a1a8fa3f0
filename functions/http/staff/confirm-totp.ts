import { confirmTotp } from '../../../contracts/staff/confirm-totp.ts';
import { ok, refuse } from '../../../contracts/values/result.ts';
import { enrolTotp } from '../../gateways/identity/second-factor.ts';
import { ownAccounts } from '../../gateways/identity/setting.ts';
import { now } from '../../runtime/clock.ts';
import { staffRoute } from '../../runtime/staff-route.ts';
import { factorsOf } from '../../stores/factors.ts';

export const handler = staffRoute('confirmTotp', confirmTotp, async ({ staff, body }) => {
  if (!ownAccounts()) return refuse({ code: 'not_offered' });
  const { pending } = await factorsOf(staff.email);
  if (!pending || pending.until <= now()) return refuse({ code: 'ticket_over' });
  const enrolled = await enrolTotp(staff.email, pending.secret, body.code, now());
  return enrolled.ok ? ok({ recoveryCodes: [...enrolled.value] }) : enrolled;
});
