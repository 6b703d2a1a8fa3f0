import type { Contract, Params, Query, Reply } from '../../contracts/contract.ts';
import type { Refusal } from '../../contracts/problems.ts';
import type { routes } from '../../contracts/routes.ts';
import { ok, type Result } from '../../contracts/values/result.ts';
import { jsonTextAnswer, problemAnswer } from './answer.ts';
import { door } from './door.ts';
import { keptReplies } from './kept-replies.ts';
import type { RoutesOf } from './route.ts';

type PublicRead = {
  [N in RoutesOf<'public'>]: (typeof routes)[N]['method'] extends 'GET' ? N : never;
}[RoutesOf<'public'>];

/**
 * How old a reply about the catalogue may get. With the second that settings may be old (fresh.ts) a change is seen within three (M3.1),
 * and a shop that sells a lot pays a read in two seconds for each product and process.
 */
export const catalogueMs = 2_000;

/** The index that answers may itself be a second old (see gateways/search). */
export const searchMs = 800;

type Told = Result<{ readonly text: string }, Refusal>;

/**
 * A public read whose reply is the same for whoever asks the same: it is kept in the process for a moment. The handler is given only what
 * was asked, never who asks, so nothing personal can be in it. Refusals are not kept. `cache-status` (RFC 9211) says which it was.
 */
export const sharedRoute = <const C extends Contract>(
  name: PublicRead,
  contract: C,
  keptMs: number,
  handle: (asked: { readonly params: Params<C>; readonly query: Query<C> }) => Promise<Result<Reply<C>, Refusal>>,
) => {
  const kept = keptReplies<Told>(keptMs, (told) => (told.ok ? told.value.text : null));
  return door(
    name,
    contract,
    async () => ok({ actor: { kind: 'public' } }),
    async ({ input, facts }) => {
      // parseInput has checked these against this very contract.
      const asked = { params: input.params as Params<C>, query: input.query as Query<C> };
      const { hit, reply } = kept(JSON.stringify([input.params, input.query]), async () => {
        const outcome = await handle(asked);
        return outcome.ok ? ok({ text: JSON.stringify(outcome.value) }) : outcome;
      });
      const told = await reply;
      if (!told.ok) return problemAnswer(told.refusal, facts);
      const status = { 'cache-status': hit ? 'shop; hit' : 'shop; fwd=miss' };
      return jsonTextAnswer(contract.status, told.value.text, facts, status);
    },
  );
};
