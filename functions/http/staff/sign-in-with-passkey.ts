import { signInWithPasskey } from '../../../contracts/staff/sign-in-with-passkey.ts';
import { ok, refuse } from '../../../contracts/values/result.ts';
import { enterByPasskey } from '../../gateways/identity/passkey-sign-in.ts';
import { passkeySite } from '../../gateways/identity/passkey-site.ts';
import { ownAccounts } from '../../gateways/identity/setting.ts';
import { now } from '../../runtime/clock.ts';
import { hashOf, newToken } from '../../runtime/ids.ts';
import { route } from '../../runtime/route.ts';
import { withStaffCookie } from '../../runtime/staff-cookie.ts';

export const handler = route('signInWithPasskey', signInWithPasskey, async ({ body }) => {
  if (!ownAccounts()) return refuse({ code: 'not_offered' });
  const session = newToken();
  const hashes = { ticketHash: hashOf(body.ticket), sessionHash: hashOf(session) };
  const entered = await enterByPasskey(body.response, await passkeySite(), hashes, now());
  return entered.ok ? withStaffCookie(ok({ staff: entered.value, next: null, recoveryCodes: [] }), session) : entered;
});
