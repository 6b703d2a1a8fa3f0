import type { Api, ApiRoute } from '../../contracts/api.ts';
import type { Contract, Reply, SentBody, SentParams, SentQuery } from '../../contracts/contract.ts';
import type { Problem, ProblemCode } from '../../contracts/problems.ts';
import type { RouteRow } from '../../contracts/route-row.ts';
import type { routes } from '../../contracts/routes.ts';
import type { Locale } from '../../contracts/values/locale.ts';

/** What can go wrong before an answer of ours arrives: no network, no answer in time, an answer that is not ours (a proxy's page), called off. */
export type LocalCode = 'offline' | 'timeout' | 'unreadable' | 'aborted';

/** Refusals any route may give besides its own. */
type CommonCode =
  | 'invalid_input'
  | 'idempotency_key_missing'
  | 'idempotency_key_reused'
  | 'not_signed_in'
  | 'not_allowed'
  | 'route_not_found'
  | 'conflict'
  | 'too_large'
  | 'unsupported_media_type'
  | 'too_many_attempts'
  | 'internal';

/** Why a call came to nothing. `title` is always fit to be shown, in the client's language. */
export interface Refused<Code extends string = ProblemCode | LocalCode> extends Omit<Problem, 'code' | 'type'> {
  readonly code: Code;
}

export type RefusalCode<N extends ApiRoute> = Api[N]['refusals'][number] | CommonCode | LocalCode;

export type Outcome<N extends ApiRoute> =
  | { readonly ok: true; readonly value: Reply<Api[N]> }
  | { readonly ok: false; readonly refusal: Refused<RefusalCode<N>> };

type Part<Key extends string, Value> = [Value] extends [undefined]
  ? unknown
  : Record<never, never> extends Value
    ? { readonly [K in Key]?: Value }
    : { readonly [K in Key]: Value };

interface Options {
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds; 15,000 unless told. */
  readonly timeout?: number;
}

/** Rows that move money or stock want a key: one for each thing the person means to happen, kept until it did. */
type Key<N extends ApiRoute> = (typeof routes)[N] extends { readonly idempotent: true }
  ? { readonly idempotencyKey: string }
  : unknown;

/** What a call of a route takes: as on the wire, before defaults are filled in. */
export type Ask<N extends ApiRoute> = Part<'params', SentParams<Api[N]>> &
  Part<'query', SentQuery<Api[N]>> &
  Part<'body', SentBody<Api[N]>> &
  Key<N> &
  Options;

type Asking<N extends ApiRoute> = Record<never, never> extends Ask<N> ? [ask?: Ask<N>] : [ask: Ask<N>];

export interface Client<Known extends ApiRoute = ApiRoute> {
  call<N extends Known>(route: N, ...asking: Asking<N>): Promise<Outcome<N>>;
}

interface Setup {
  readonly locale: () => Locale;
  /** Before the path, where the API is not on this page's origin (tests). */
  readonly origin?: string;
  readonly fetch?: typeof globalThis.fetch;
}

/**
 * The shop's API with the types of its contracts, and without a byte of their schemas. A refusal is a value; nothing is thrown.
 * `rows`: the part of the route table that this site calls, so that no shopper loads the admin's.
 * A call is never repeated by itself: whether to try again is the page's (and the person's) to say.
 */
export const createClient = <Known extends ApiRoute>(
  rows: Readonly<Record<Known, RouteRow>>,
  setup: Setup,
): Client<Known> => ({
  call: async <N extends Known>(route: N, ...asking: Asking<N>): Promise<Outcome<N>> => {
    const result = await send(setup, rows[route], (asking[0] ?? {}) as AnyAsk);
    // The server parsed its reply's input by the same contract; a refusal's code is one of the row's or a common one.
    return result as Outcome<N>;
  },
});

/** A key for one intention: placing this order, cancelling that one. */
export const newIdempotencyKey = (): string =>
  // randomUUID wants a secure context; a shop tried out over plain http in a local network has none.
  crypto.randomUUID?.() ??
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, '0')).join('');

interface AnyAsk extends Options {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly idempotencyKey?: string;
}

type AnyOutcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly refusal: Refused<string> };

const localTitles: Record<LocalCode, { readonly zh: string; readonly en: string }> = {
  offline: { zh: '网络断开了，连上后再试一次', en: 'You are offline. Try again once connected' },
  timeout: { zh: '等太久没有回音，请再试一次', en: 'This took too long. Please try again' },
  unreadable: { zh: '网络不稳定，请再试一次', en: 'The connection is unstable. Please try again' },
  aborted: { zh: '已取消', en: 'Called off' },
};

const refusedHere = (code: LocalCode, locale: Locale): AnyOutcome => ({
  ok: false,
  refusal: { code, status: 0, requestId: '', title: locale === 'en' ? localTitles[code].en : localTitles[code].zh },
});

const send = async (setup: Setup, row: RouteRow, ask: AnyAsk): Promise<AnyOutcome> => {
  const locale = setup.locale();
  const stop = new AbortController();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    stop.abort();
  }, ask.timeout ?? 15_000);
  const callOff = (): void => stop.abort();
  if (ask.signal?.aborted) callOff();
  ask.signal?.addEventListener('abort', callOff);
  try {
    const url = (setup.origin ?? '') + pathOf(row.path, ask.params ?? {}) + searchOf(ask.query ?? {});
    const response = await (setup.fetch ?? fetch)(url, requestOf(row, ask, locale, stop.signal));
    const answer = await read(response, locale);
    return stop.signal.aborted ? refusedHere(late ? 'timeout' : 'aborted', locale) : answer;
  } catch {
    return refusedHere(late ? 'timeout' : stop.signal.aborted ? 'aborted' : 'offline', locale);
  } finally {
    clearTimeout(timer);
    ask.signal?.removeEventListener('abort', callOff);
  }
};

const requestOf = (row: RouteRow, ask: AnyAsk, locale: Locale, signal: AbortSignal): RequestInit => ({
  method: row.method,
  signal,
  headers: {
    accept: 'application/json',
    'accept-language': locale,
    ...(ask.body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(ask.idempotencyKey === undefined ? {} : { 'idempotency-key': ask.idempotencyKey }),
  },
  ...(ask.body === undefined ? {} : { body: JSON.stringify(ask.body) }),
});

const pathOf = (path: string, params: Readonly<Record<string, unknown>>): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])));

const searchOf = (query: Readonly<Record<string, unknown>>): string => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
};

const read = async (response: Response, locale: Locale): Promise<AnyOutcome> => {
  if (response.status === 204) return { ok: true, value: undefined };
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok && body !== undefined) return { ok: true, value: body };
  return isProblem(body) ? { ok: false, refusal: body } : refusedHere('unreadable', locale);
};

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string' && 'title' in body;

// Holds the contracts to the shape this client relies on: every API row is a Contract.
type Every<T extends Record<ApiRoute, Contract>> = T;
export type Contracts = Every<Api>;
