import type { Contract, Reply } from '../../contracts/contract.ts';
import type { RouteRow } from '../../contracts/route-row.ts';
import { routes } from '../../contracts/routes.ts';
import type { ShopperId } from '../../contracts/values/id.ts';
import { ok, refuse } from '../../contracts/values/result.ts';
import { customerOfSession } from '../gateways/identity/customer.ts';
import { answerOf, type Outcome } from './answer.ts';
import { now } from './clock.ts';
import { door, type Identify } from './door.ts';
import { guestIdOf, hashOf, newToken } from './ids.ts';
import type { Call, RoutesOf } from './route.ts';
import { guestCookieOf, guestIn, guestTokenIn, sessionTokenIn } from './shopper-cookies.ts';

export interface ShopperCall<C extends Contract> extends Call<C> {
  /** The customer who is signed in, else the guest of the device. */
  readonly shopperId: ShopperId;
  /** The guest of the device, whether or not a customer is signed in on it; null where it has none yet. */
  readonly guestId: ShopperId | null;
  /** The session's token, for signing out. */
  readonly session: string | null;
}

/** By the session first, else as the guest of the device. A guest gets their cookie with their first write; reading alone never sets one. */
const identifyShopper: Identify = async (event, row) => {
  const session = sessionTokenIn(event);
  const customer = session === null ? null : await customerOfSession(hashOf(session), now());
  const guestId = guestIn(event);
  if (customer) return ok({ actor: { kind: 'shopper', id: customer, session, guestId } });
  if (row.access === 'customer') return refuse({ code: 'not_signed_in' });
  const held = guestTokenIn(event);
  const token = held ?? newToken();
  const fresh = held === null;
  return ok({
    actor: { kind: 'shopper', id: guestIdOf(token), fresh, session, guestId },
    ...(fresh && row.method !== 'GET' ? { cookies: [guestCookieOf(token)] } : {}),
  });
};

/** A route for shoppers answering JSON: guests too where the row says `shopper`, those who signed in where it says `customer`. */
export const shopperRoute = <const C extends Contract>(
  name: RoutesOf<'shopper' | 'customer'>,
  contract: C,
  handle: (call: ShopperCall<C>) => Promise<Outcome<Reply<C>>>,
) => {
  const row: RouteRow = routes[name];
  return door(name, contract, identifyShopper, async ({ input, actor, facts, idempotency }) => {
    if (actor.kind !== 'shopper') throw new Error(`${row.path} was entered without a shopper`);
    // parseInput has checked the input against this very contract, and door() that the row has a key.
    const outcome = await handle({
      ...(input as Pick<Call<C>, 'params' | 'query' | 'body'>),
      idempotency: idempotency ?? { scope: '', requestHash: '' },
      facts,
      shopperId: actor.id,
      guestId: actor.guestId,
      session: actor.session,
    });
    return answerOf(contract, outcome, facts);
  });
};
