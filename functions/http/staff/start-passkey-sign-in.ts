import { startPasskeySignIn } from '../../../contracts/staff/start-passkey-sign-in.ts';
import { ok, refuse } from '../../../contracts/values/result.ts';
import { askForPasskey } from '../../gateways/identity/ask-for-passkey.ts';
import { passkeySite } from '../../gateways/identity/passkey-site.ts';
import { ownAccounts } from '../../gateways/identity/setting.ts';
import { now } from '../../runtime/clock.ts';
import { hashOf, newToken } from '../../runtime/ids.ts';
import { route } from '../../runtime/route.ts';

export const handler = route('startPasskeySignIn', startPasskeySignIn, async () => {
  if (!ownAccounts()) return refuse({ code: 'not_offered' });
  const ticket = newToken();
  return ok({ ticket, options: await askForPasskey(await passkeySite(), hashOf(ticket), now()) });
});
