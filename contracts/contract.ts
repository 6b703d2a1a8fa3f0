import type * as z from 'zod/mini';
import type { ProblemCode } from './problems.ts';

/**
 * What one route takes and gives. `params` are the path's `{names}`, `query` the search part, `body` JSON (absent: none is read).
 * `reply` is the JSON of a success; a page route or a provider's notification has none and answers raw.
 */
export interface Contract {
  readonly summary: string;
  readonly status: 200 | 201 | 202 | 204;
  readonly params?: z.ZodMiniType;
  readonly query?: z.ZodMiniType;
  readonly body?: z.ZodMiniType;
  readonly reply?: z.ZodMiniType;
  /** Refusals of this route's own; those any route may give (invalid_input, conflict, internal...) are not repeated. */
  readonly refusals: readonly ProblemCode[];
}

export const contract = <const C extends Contract>(c: C): C => c;

type Parsed<S> = S extends z.ZodMiniType ? z.output<S> : undefined;
type Sent<S> = S extends z.ZodMiniType ? z.input<S> : undefined;

export type Params<C extends Contract> = Parsed<C['params']>;
export type Query<C extends Contract> = Parsed<C['query']>;
export type Body<C extends Contract> = Parsed<C['body']>;
export type Reply<C extends Contract> = Parsed<C['reply']>;
/** What a caller passes: as on the wire, before defaults are filled in. */
export type SentParams<C extends Contract> = Sent<C['params']>;
export type SentQuery<C extends Contract> = Sent<C['query']>;
export type SentBody<C extends Contract> = Sent<C['body']>;
