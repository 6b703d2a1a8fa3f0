import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod/mini';
import type { OpenSearch } from './connection.ts';

/** One document to write. With a version, an older one never replaces a newer one; without, the first one stays. */
export interface Write {
  readonly index: string;
  readonly id: string;
  readonly version?: number;
  readonly source: object;
}

const itemReply = z.object({
  status: z.int(),
  error: z.optional(z.looseObject({ type: z.string(), reason: z.optional(z.nullable(z.string())) })),
});
const bulkReply = z.object({ items: z.array(z.record(z.string(), itemReply)) });

/** Documents a request: a few hundred KB, as a small domain likes them. */
const chunkSize = 300;
const pausesMs = [200, 800, 2500, 6000];

const headOf = ({ index, id, version }: Write): object =>
  version === undefined
    ? { create: { _index: index, _id: id, require_alias: true } }
    : { index: { _index: index, _id: id, version, version_type: 'external_gte', require_alias: true } };

const send = async (search: OpenSearch, writes: readonly Write[]) => {
  const lines = writes.flatMap((w) => [headOf(w), w.source]);
  const { body } = await search.call({ method: 'POST', path: '/_bulk', lines });
  return z.parse(bulkReply, body).items.map((item) => Object.values(item)[0]);
};

/** Writes of one chunk; those that a busy domain turned away are sent again. @returns whether an index was gone */
const writeChunk = async (search: OpenSearch, chunk: readonly Write[]): Promise<boolean> => {
  let left = chunk;
  let gone = false;
  for (const pauseMs of [...pausesMs, null]) {
    const answers = await send(search, left);
    left = left.filter((write, at) => {
      const { status = 500, error } = answers[at] ?? {};
      // 409: something at least as new is there already.
      if (status < 300 || status === 409) return false;
      if (error?.type === 'index_not_found_exception') gone = true;
      else if (status !== 429)
        throw new Error(`OpenSearch refused ${write.id}: ${error?.type ?? status} ${error?.reason ?? ''}`);
      return status === 429;
    });
    if (left.length === 0) return gone;
    if (pauseMs !== null) await wait(pauseMs);
  }
  throw new Error(`OpenSearch is too busy: ${left.length} documents were turned away ${pausesMs.length + 1} times`);
};

/** @returns `gone` where an index was deleted meanwhile, because a rebuild has replaced it */
export const writeAll = async (search: OpenSearch, writes: readonly Write[]): Promise<'written' | 'gone'> => {
  let gone = false;
  for (let at = 0; at < writes.length; at += chunkSize) {
    gone = (await writeChunk(search, writes.slice(at, at + chunkSize))) || gone;
  }
  return gone ? 'gone' : 'written';
};
