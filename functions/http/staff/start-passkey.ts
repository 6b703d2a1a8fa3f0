import { startPasskey } from '../../../contracts/staff/start-passkey.ts';
import { ok, refuse } from '../../../contracts/values/result.ts';
import { isRecent } from '../../domain/staff/sign-in-rules.ts';
import { askToMakePasskey } from '../../gateways/identity/ask-for-passkey.ts';
import { passkeySite } from '../../gateways/identity/passkey-site.ts';
import { ownAccounts } from '../../gateways/identity/setting.ts';
import { now } from '../../runtime/clock.ts';
import { hashOf, newToken } from '../../runtime/ids.ts';
import { staffRoute } from '../../runtime/staff-route.ts';

export const handler = staffRoute('startPasskey', startPasskey, async ({ staff, openedAt }) => {
  if (!ownAccounts()) return refuse({ code: 'not_offered' });
  if (!isRecent(openedAt, now())) return refuse({ code: 'sign_in_again' });
  const ticket = newToken();
  const asked = await askToMakePasskey(staff, await passkeySite(), hashOf(ticket), now());
  return asked.ok ? ok({ ticket, options: asked.value }) : asked;
});
