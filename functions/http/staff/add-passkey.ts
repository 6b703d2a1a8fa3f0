import { addPasskey } from '../../../contracts/staff/add-passkey.ts';
import { ok, refuse } from '../../../contracts/values/result.ts';
import { shownPasskey } from '../../domain/staff/shown-factors.ts';
import { keepPasskey } from '../../gateways/identity/passkey-registration.ts';
import { passkeySite } from '../../gateways/identity/passkey-site.ts';
import { ownAccounts } from '../../gateways/identity/setting.ts';
import { now } from '../../runtime/clock.ts';
import { hashOf } from '../../runtime/ids.ts';
import { staffRoute } from '../../runtime/staff-route.ts';

export const handler = staffRoute('addPasskey', addPasskey, async ({ staff, body: { ticket, name, response } }) => {
  if (!ownAccounts()) return refuse({ code: 'not_offered' });
  const made = { response, name, ticketHash: hashOf(ticket) };
  const kept = await keepPasskey(made, staff, await passkeySite(), now());
  return kept.ok ? ok({ passkey: shownPasskey(kept.value) }) : kept;
});
