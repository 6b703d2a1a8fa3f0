import { signOut } from '../../../contracts/staff/sign-out.ts';
import { ok } from '../../../contracts/values/result.ts';
import { hashOf } from '../../runtime/ids.ts';
import { staffCookieOf } from '../../runtime/staff-cookie.ts';
import { staffRoute } from '../../runtime/staff-route.ts';
import { removeSession } from '../../stores/staff.ts';

export const handler = staffRoute('signOut', signOut, async ({ session }) => {
  await removeSession(hashOf(session));
  return { ...ok(undefined), cookies: [staffCookieOf('', 0)] };
});
