import { startSession } from '../../../contracts/account/start-session.ts';
import { plusMs } from '../../../contracts/values/instant.ts';
import { ok, refuse } from '../../../contracts/values/result.ts';
import { sessionDays } from '../../domain/account/code-rules.ts';
import { contactOf } from '../../domain/account/contact.ts';
import { codeFits } from '../../gateways/identity/check-code.ts';
import { now } from '../../runtime/clock.ts';
import { hashOf, newCustomerId, newToken } from '../../runtime/ids.ts';
import { log } from '../../runtime/log.ts';
import { sessionCookieOf } from '../../runtime/shopper-cookies.ts';
import { shopperRoute } from '../../runtime/shopper-route.ts';
import { stampOf } from '../../runtime/stamp.ts';
import { adoptGuest } from '../../stores/adopt-guest.ts';
import { arrive } from '../../stores/customers.ts';

const seconds = sessionDays * 86_400;

export const handler = shopperRoute('startSession', startSession, async ({ body, guestId, facts }) => {
  const contact = contactOf(body.to);
  if (!(await codeFits(contact, body.code, now()))) return refuse({ code: 'wrong_code' });
  const token = newToken();
  const expiresAt = plusMs(now(), seconds * 1_000);
  const arrival = { contact, tokenHash: hashOf(token), expiresAt, guestId, newId: newCustomerId };
  const customer = await arrive(arrival, stampOf(facts));
  if (customer === 'conflict') return refuse({ code: 'conflict' });
  // Whoever hears the event does it all and for certain; a first page at once, so that the next screen shows it.
  const later = (error: unknown): void => log.error('the guest is adopted later', error);
  if (guestId !== null) await adoptGuest(guestId, customer.id, 1).catch(later);
  return { ...ok({ customer }), cookies: [sessionCookieOf(token, seconds)] };
});
