import { startTotp } from '../../../contracts/staff/start-totp.ts';
import { plusMs } from '../../../contracts/values/instant.ts';
import { ok, refuse } from '../../../contracts/values/result.ts';
import { withPending } from '../../domain/staff/factors.ts';
import { isRecent, ticketMinutes } from '../../domain/staff/sign-in-rules.ts';
import { ownAccounts } from '../../gateways/identity/setting.ts';
import { newEnrolment } from '../../gateways/identity/totp.ts';
import { now } from '../../runtime/clock.ts';
import { staffRoute } from '../../runtime/staff-route.ts';
import { changeFactors } from '../../stores/factors.ts';
import { shopSettings } from '../../stores/shop.ts';

export const handler = staffRoute('startTotp', startTotp, async ({ staff, openedAt }) => {
  if (!ownAccounts()) return refuse({ code: 'not_offered' });
  if (!isRecent(openedAt, now())) return refuse({ code: 'sign_in_again' });
  const { name } = await shopSettings();
  const enrolment = newEnrolment(staff.email, name.zh);
  const until = plusMs(now(), ticketMinutes * 60_000);
  const kept = await changeFactors(staff.email, (factors) => withPending(factors, enrolment.secret, until));
  return kept.ok ? ok({ enrolment }) : kept;
});
