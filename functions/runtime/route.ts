import type { Body, Contract, Params, Query, Reply } from '../../contracts/contract.ts';
import type { RouteName, routes } from '../../contracts/routes.ts';
import type { ShopperId } from '../../contracts/values/id.ts';
import { ok } from '../../contracts/values/result.ts';
import { answerOf, type Outcome } from './answer.ts';
import { door, type Entered, type Idempotency, type Identify } from './door.ts';
import { guestIdOf, newToken } from './ids.ts';
import { cookieOf, type RequestFacts } from './request.ts';

type RoutesOf<Access extends string> = {
  [N in RouteName]: (typeof routes)[N]['access'] extends Access ? N : never;
}[RouteName];

/** What a handler is given: checked input and who asks. `idempotency` is there on rows that ask for a key. */
export interface Call<C extends Contract> {
  readonly params: Params<C>;
  readonly query: Query<C>;
  readonly body: Body<C>;
  readonly shopperId: ShopperId;
  readonly idempotency: Idempotency;
  readonly facts: RequestFacts;
}

export const guestCookie = 'shop_guest';
const guestCookieDays = 400;

/** A guest keeps their token for as long as browsers allow (400 days); reading alone never sets a cookie. */
const identifyShopper: Identify = async (event, row) => {
  if (row.access === 'public') return ok({ actor: { kind: 'public' } });
  const held = cookieOf(event, guestCookie);
  const token = held !== undefined && /^[\w-]{43}$/.test(held) ? held : newToken();
  const fresh = token !== held && row.method !== 'GET';
  const cookie = `${guestCookie}=${token}; Path=/; Max-Age=${guestCookieDays * 86_400}; HttpOnly; Secure; SameSite=Lax`;
  return ok({
    actor: { kind: 'shopper', id: guestIdOf(token), fresh: token !== held },
    ...(fresh ? { cookies: [cookie] } : {}),
  });
};

/** A public or shopper route answering JSON. */
export const route = <const C extends Contract>(
  name: RoutesOf<'public' | 'shopper'>,
  contract: C,
  handle: (call: Call<C>) => Promise<Outcome<Reply<C>>>,
) =>
  door(name, contract, identifyShopper, async (entered) =>
    answerOf(contract, await handle(callOf<C>(entered)), entered.facts),
  );

// parseInput has checked these against this very contract, and door() that the row has a key.
const callOf = <C extends Contract>({ input, actor, facts, idempotency }: Entered): Call<C> => ({
  params: input.params as Params<C>,
  query: input.query as Query<C>,
  body: input.body as Body<C>,
  shopperId: (actor.kind === 'shopper' ? actor.id : '') as ShopperId,
  idempotency: idempotency ?? { scope: '', requestHash: '' },
  facts,
});
