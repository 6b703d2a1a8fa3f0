import { signIn } from '../../../contracts/staff/sign-in.ts';
import { signInStaff } from '../../gateways/identity/sign-in.ts';
import { now } from '../../runtime/clock.ts';
import { newStaffId } from '../../runtime/ids.ts';
import { route } from '../../runtime/route.ts';
import { withStaffCookie } from '../../runtime/staff-cookie.ts';
import { newTokens } from '../../runtime/staff-tokens.ts';

export const handler = route('signIn', signIn, async ({ body, facts }) => {
  const tokens = newTokens();
  const given = { ...body, address: facts.address };
  return withStaffCookie(await signInStaff(given, tokens, { now: now(), newStaffId }), tokens.session);
});
