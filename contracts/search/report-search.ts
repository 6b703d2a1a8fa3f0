import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { productId } from '../values/id.ts';
import { locale } from '../values/locale.ts';

const q = z.string().check(z.maxLength(100));

/** A search that a shopper has seen the answer of. */
const performed = z.object({
  kind: z.literal('performed'),
  q,
  /** How many products it found. */
  results: z.int().check(z.minimum(0), z.maximum(1_000_000)),
  relaxed: z.boolean(),
});

/** A product opened from the answer of a search. */
const clicked = z.object({
  kind: z.literal('clicked'),
  q,
  productId,
  /** Its place in the whole list, from 1. */
  position: z.int().check(z.minimum(1), z.maximum(10_000)),
});

/**
 * What a page tells of the searches made on it, several at once and as it is left (`navigator.sendBeacon` with a JSON blob). Not part of
 * searching, so that no search waits for it; a report that is lost costs a count and nothing else.
 */
export const reportSearch = contract({
  summary: 'Tells of searches seen and products opened from them, for what many look for; nothing personal is kept',
  status: 202,
  body: z.object({
    locale: z._default(locale, 'zh-CN'),
    entries: z.array(z.discriminatedUnion('kind', [performed, clicked])).check(z.minLength(1), z.maxLength(20)),
  }),
  /** How many were worth keeping: what may be somebody's phone number or address is not. */
  reply: z.object({ kept: z.int() }),
  refusals: ['too_many_attempts'],
});
