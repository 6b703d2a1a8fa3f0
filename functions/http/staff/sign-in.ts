import { signIn } from '../../../contracts/staff/sign-in.ts';
import { ok } from '../../../contracts/values/result.ts';
import { sessionHours } from '../../domain/staff/sign-in-rules.ts';
import { signInStaff } from '../../gateways/identity/sign-in.ts';
import { now } from '../../runtime/clock.ts';
import { hashOf, newToken } from '../../runtime/ids.ts';
import { route } from '../../runtime/route.ts';
import { staffCookieOf } from '../../runtime/staff-cookie.ts';

export const handler = route('signIn', signIn, async ({ body }) => {
  const token = newToken();
  const signedIn = await signInStaff(body, hashOf(token), now());
  if (!signedIn.ok) return signedIn;
  return { ...ok({ staff: signedIn.value }), cookies: [staffCookieOf(token, sessionHours * 3_600)] };
});
