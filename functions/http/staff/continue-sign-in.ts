import { continueSignIn } from '../../../contracts/staff/continue-sign-in.ts';
import { continueStaffSignIn } from '../../gateways/identity/continue-sign-in.ts';
import { now } from '../../runtime/clock.ts';
import { hashOf, newStaffId } from '../../runtime/ids.ts';
import { route } from '../../runtime/route.ts';
import { withStaffCookie } from '../../runtime/staff-cookie.ts';
import { newTokens } from '../../runtime/staff-tokens.ts';

export const handler = route('continueSignIn', continueSignIn, async ({ body: { ticket, ...answer } }) => {
  const tokens = newTokens();
  const given = { ...answer, ticketHash: hashOf(ticket) };
  return withStaffCookie(await continueStaffSignIn(given, tokens, { now: now(), newStaffId }), tokens.session);
});
