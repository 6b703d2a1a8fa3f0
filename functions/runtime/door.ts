import { timingSafeEqual } from 'node:crypto';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import type { Contract } from '../../contracts/contract.ts';
import type { Refusal } from '../../contracts/problems.ts';
import type { RouteRow } from '../../contracts/route-row.ts';
import { type RouteName, routes } from '../../contracts/routes.ts';
import { originSecretHeader } from '../../contracts/security.ts';
import { ok, type Result, refuse } from '../../contracts/values/result.ts';
import { type Answer, problemAnswer } from './answer.ts';
import { hashOf, newRequestId } from './ids.ts';
import { log } from './log.ts';
import { type Input, parseInput } from './parse.ts';
import { type Actor, actorId, headersOf, localeOf, type RequestFacts, rawBodyOf } from './request.ts';

export type Event = APIGatewayProxyEventV2;

/** Finds out who asks; may give cookies to set. Each kind of route brings its own, so that a bundle holds only what it needs. */
export type Identify = (
  event: Event,
  row: RouteRow,
) => Promise<Result<{ actor: Actor; cookies?: readonly string[] }, Refusal>>;

/** What a repeated request is recognised by: its scope (actor, route and key) and the hash of what was asked. */
export interface Idempotency {
  readonly scope: string;
  readonly requestHash: string;
}

export interface Entered {
  readonly input: Input;
  readonly actor: Actor;
  readonly facts: RequestFacts;
  readonly idempotency: Idempotency | null;
}

const largestBody = 256 * 1024;

/**
 * The one way into a route: request facts, identity, checks, input, then the handler; a refusal or a fault becomes problem+json.
 * Every Lambda of the API is made by it (see route.ts, staff-route.ts, raw-route.ts).
 */
export const door = (
  name: RouteName,
  contract: Contract,
  identify: Identify,
  handle: (entered: Entered) => Promise<Answer>,
) => {
  const row: RouteRow = routes[name];
  return middy<Event, Answer, Error, Context>(async (event: Event): Promise<Answer> => {
    const facts = factsOf(event);
    const admitted = await admit(row, contract, identify, event, facts);
    if (!admitted.ok) return problemAnswer(admitted.refusal, facts);
    const { cookies, ...entered } = admitted.value;
    const answer = await handle(entered);
    return cookies && cookies.length > 0 ? { ...answer, cookies: [...(answer.cookies ?? []), ...cookies] } : answer;
  }).onError((request) => {
    const facts = factsOf(request.event);
    // The stores' ShopNotSetUp: no fault, only too early.
    const early = request.error?.name === 'ShopNotSetUp';
    if (!early) log.error('route failed', request.error, { route: name, requestId: facts.requestId });
    request.response = problemAnswer({ code: early ? 'shop_not_set_up' : 'internal' }, facts);
  });
};

const factsOf = (event: Event): RequestFacts => {
  const headers = headersOf(event);
  return {
    requestId: event.requestContext?.requestId ?? newRequestId(),
    locale: localeOf(headers),
    headers,
    rawBody: rawBodyOf(event),
    rawQuery: event.rawQueryString ?? '',
    // Behind CloudFront the API sees only CloudFront; its function says who looked (lib/web/address-function.ts).
    address: headers['x-viewer-address'] ?? event.requestContext?.http?.sourceIp ?? '',
  };
};

const admit = async (
  row: RouteRow,
  contract: Contract,
  identify: Identify,
  event: Event,
  facts: RequestFacts,
): Promise<Result<Entered & { cookies?: readonly string[] }, Refusal>> => {
  const shape = checkShape(row, contract, facts);
  if (shape) return refuse(shape);
  const who = await identify(event, row);
  if (!who.ok) return who;
  const input = parseInput(contract, event, facts.rawBody, facts.locale);
  if (!input.ok) return input;
  const key = facts.headers['idempotency-key']?.trim() ?? '';
  if (row.idempotent && (key === '' || key.length > 200)) return refuse({ code: 'idempotency_key_missing' });
  const idempotency = row.idempotent ? idempotencyOf(row, who.value.actor, key, event, facts) : null;
  return ok({ input: input.value, facts, idempotency, ...who.value });
};

/** Refuses what no honest page of ours sends: too much, another media type, or a write started by another site. */
/**
 * Where the API is told a secret, only what CloudFront sends (it adds the header) is let in: the API's own address would lead round the
 * firewall before CloudFront.
 */
const cameRound = (facts: RequestFacts): boolean => {
  const secret = process.env.ORIGIN_SECRET;
  if (!secret) return false;
  const shown = Buffer.from(hashOf(facts.headers[originSecretHeader] ?? ''));
  return !timingSafeEqual(shown, Buffer.from(hashOf(secret)));
};

const checkShape = (row: RouteRow, contract: Contract, facts: RequestFacts): Refusal | null => {
  if (cameRound(facts)) return { code: 'not_allowed' };
  if (Buffer.byteLength(facts.rawBody) > largestBody) return { code: 'too_large' };
  if (row.method === 'GET' || row.access === 'provider') return null;
  const site = facts.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return { code: 'not_allowed' };
  const json = (facts.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() === 'application/json';
  return contract.body && !json ? { code: 'unsupported_media_type' } : null;
};

/**
 * A guest who has no cookie yet is someone new at each request: their repeat is known by asking the very same thing under the same key
 * (two who happen on one key ask different things), or a double click would order twice.
 */
const idempotencyOf = (row: RouteRow, actor: Actor, key: string, event: Event, facts: RequestFacts): Idempotency => {
  const requestHash = hashOf(JSON.stringify([event.rawPath, facts.rawBody]));
  const unknown = actor.kind === 'shopper' && actor.fresh;
  const who = unknown ? `new guest asking ${requestHash}` : actorId(actor);
  return { scope: hashOf(JSON.stringify([who, row.method, row.path, key])), requestHash };
};
