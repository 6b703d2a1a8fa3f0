import type { Body, Contract, Params, Query, Reply } from '../../contracts/contract.ts';
import type { RouteName, routes } from '../../contracts/routes.ts';
import { ok } from '../../contracts/values/result.ts';
import { answerOf, type Outcome } from './answer.ts';
import { door, type Idempotency } from './door.ts';
import type { RequestFacts } from './request.ts';

export type RoutesOf<Access extends string> = {
  [N in RouteName]: (typeof routes)[N]['access'] extends Access ? N : never;
}[RouteName];

/** What a handler is given: checked input. `idempotency` is there on rows that ask for a key. */
export interface Call<C extends Contract> {
  readonly params: Params<C>;
  readonly query: Query<C>;
  readonly body: Body<C>;
  readonly idempotency: Idempotency;
  readonly facts: RequestFacts;
}

/** A public route answering JSON: who asks is not looked at. For shoppers' routes see shopper-route.ts. */
export const route = <const C extends Contract>(
  name: RoutesOf<'public'>,
  contract: C,
  handle: (call: Call<C>) => Promise<Outcome<Reply<C>>>,
) =>
  door(
    name,
    contract,
    async () => ok({ actor: { kind: 'public' } }),
    async ({ input, facts, idempotency }) => {
      // parseInput has checked these against this very contract, and door() that the row has a key.
      const outcome = await handle({
        params: input.params as Params<C>,
        query: input.query as Query<C>,
        body: input.body as Body<C>,
        idempotency: idempotency ?? { scope: '', requestHash: '' },
        facts,
      });
      return answerOf(contract, outcome, facts);
    },
  );
