import { endSession } from '../../../contracts/account/end-session.ts';
import { ok } from '../../../contracts/values/result.ts';
import { hashOf } from '../../runtime/ids.ts';
import { sessionCookieOf } from '../../runtime/shopper-cookies.ts';
import { shopperRoute } from '../../runtime/shopper-route.ts';
import { removeCustomerSession } from '../../stores/customers.ts';

export const handler = shopperRoute('endSession', endSession, async ({ session }) => {
  if (session !== null) await removeCustomerSession(hashOf(session));
  return { ...ok(undefined), cookies: [sessionCookieOf('', 0)] };
});
