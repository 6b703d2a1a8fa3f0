import type { Contract, Params, Query } from '../../contracts/contract.ts';
import type { Refusal } from '../../contracts/problems.ts';
import type { RouteName } from '../../contracts/routes.ts';
import { ok, type Result } from '../../contracts/values/result.ts';
import { problemAnswer, type RawReply, rawAnswer } from './answer.ts';
import { door } from './door.ts';
import type { RequestFacts } from './request.ts';

export interface RawCall<C extends Contract> {
  readonly params: Params<C>;
  readonly query: Query<C>;
  readonly facts: RequestFacts;
}

/** A page, or a provider's callback whose signature the handler verifies on `facts.rawBody`: answers as it likes. Sets no cookie. */
export const rawRoute = <const C extends Contract>(
  name: RouteName,
  contract: C,
  handle: (call: RawCall<C>) => Promise<Result<RawReply, Refusal>>,
) =>
  door(
    name,
    contract,
    async () => ok({ actor: { kind: 'public' } }),
    async ({ input, facts }) => {
      const outcome = await handle({ params: input.params as Params<C>, query: input.query as Query<C>, facts });
      return outcome.ok ? rawAnswer(outcome.value, facts) : problemAnswer(outcome.refusal, facts);
    },
  );
