import type { Api, ApiRoute } from '../../contracts/api.ts';
import type { Reply } from '../../contracts/contract.ts';
import { shopRoutes } from '../../contracts/routes/shop.ts';
import { staffRoutes } from '../../contracts/routes/staff.ts';
import { staffCatalogueRoutes } from '../../contracts/routes/staff-catalogue.ts';
import { type Ask, createClient, type Outcome, type Refused } from '../shared/client.ts';
import { chosenLocale } from './text/chosen-locale.ts';

const client = createClient({ ...shopRoutes, ...staffRoutes, ...staffCatalogueRoutes }, { locale: chosenLocale.now });

/** The session is over, or too old for what was asked. */
export type Expiry = 'over' | 'again';
let onExpired: (why: Expiry) => void = () => {};
/** Who hears that the person must sign in, whichever call found out. */
export const whenSessionExpires = (hear: (why: Expiry) => void): void => {
  onExpired = hear;
};

type Asking<N extends ApiRoute> = Record<never, never> extends Ask<N> ? [ask?: Ask<N>] : [ask: Ask<N>];

/** Calls a route; a refusal is a value. Only the very question “who is signed in” may hear `not_signed_in` quietly. */
export const call = async <N extends ApiRoute>(route: N, ...asking: Asking<N>): Promise<Outcome<N>> => {
  const outcome = await client.call(route, ...asking);
  if (!outcome.ok && outcome.refusal.code === 'not_signed_in' && route !== 'getStaffSession') onExpired('over');
  if (!outcome.ok && outcome.refusal.code === 'sign_in_again') onExpired('again');
  return outcome;
};

/** A refusal as the error a query ends with. */
export class RefusedError extends Error {
  readonly refusal: Refused<string>;
  constructor(refusal: Refused<string>) {
    super(refusal.title);
    this.refusal = refusal;
  }
}

/** For queries: the reply, or throws the refusal. */
export const read = async <N extends ApiRoute>(route: N, ...asking: Asking<N>): Promise<Reply<Api[N]>> => {
  const outcome = await call(route, ...asking);
  if (outcome.ok) return outcome.value;
  throw new RefusedError(outcome.refusal);
};
