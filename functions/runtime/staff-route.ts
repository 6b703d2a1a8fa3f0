import type { Body, Contract, Params, Query, Reply } from '../../contracts/contract.ts';
import type { RouteRow } from '../../contracts/route-row.ts';
import { type RouteName, routes } from '../../contracts/routes.ts';
import type { StaffMember } from '../../contracts/staff/staff.ts';
import type { Instant } from '../../contracts/values/instant.ts';
import { ok, refuse } from '../../contracts/values/result.ts';
import { staffOfSession } from '../gateways/identity/staff.ts';
import { answerOf, type Outcome } from './answer.ts';
import { now } from './clock.ts';
import { door, type Idempotency, type Identify } from './door.ts';
import { hashOf } from './ids.ts';
import { cookieOf, type RequestFacts } from './request.ts';
import { staffCookie } from './staff-cookie.ts';

type StaffRoute = { [N in RouteName]: (typeof routes)[N]['access'] extends 'staff' ? N : never }[RouteName];

export interface StaffCall<C extends Contract> {
  readonly params: Params<C>;
  readonly query: Query<C>;
  readonly body: Body<C>;
  readonly staff: StaffMember;
  /** When they signed in. */
  readonly openedAt: Instant;
  /** The session's token, for signing out. */
  readonly session: string;
  readonly idempotency: Idempotency;
  readonly facts: RequestFacts;
}

const identifyStaff: Identify = async (event, row) => {
  const token = cookieOf(event, staffCookie);
  const session = token === undefined ? null : await staffOfSession(hashOf(token), now());
  if (!session) return refuse({ code: 'not_signed_in' });
  const { staff, openedAt } = session;
  if (row.permission !== undefined && !staff.permissions.includes(row.permission))
    return refuse({ code: 'not_allowed' });
  return ok({ actor: { kind: 'staff', staff, openedAt, session: token ?? '' } });
};

/** A route for signed-in staff who hold the row's permission. */
export const staffRoute = <const C extends Contract>(
  name: StaffRoute,
  contract: C,
  handle: (call: StaffCall<C>) => Promise<Outcome<Reply<C>>>,
) => {
  const row: RouteRow = routes[name];
  return door(name, contract, identifyStaff, async ({ input, actor, facts, idempotency }) => {
    if (actor.kind !== 'staff') throw new Error(`${row.path} was entered without staff`);
    const outcome = await handle({
      params: input.params as Params<C>,
      query: input.query as Query<C>,
      body: input.body as Body<C>,
      staff: actor.staff,
      openedAt: actor.openedAt,
      session: actor.session,
      idempotency: idempotency ?? { scope: '', requestHash: '' },
      facts,
    });
    return answerOf(contract, outcome, facts);
  });
};
