import * as z from 'zod/mini';
import { productVersionOf } from '../../../domain/search/document.ts';
import type { Indexed } from '../../../domain/search/drift.ts';
import type { OpenSearch } from './connection.ts';
import { readAlias } from './indices.ts';

const atOnce = 1000;

const page = z.object({
  hits: z.object({
    hits: z.array(
      z.object({
        _id: z.string(),
        _version: z.number(),
        _source: z.object({ available: z.boolean() }),
        sort: z.array(z.unknown()),
      }),
    ),
  }),
});

/** Every product in the index, a thousand a request. */
export const indexedIn = async (search: OpenSearch): Promise<ReadonlyMap<string, Indexed>> => {
  const indexed = new Map<string, Indexed>();
  let after: readonly unknown[] | null = null;
  for (;;) {
    const answer = await search.call({
      method: 'POST',
      path: `/${readAlias}/_search`,
      body: {
        query: { term: { kind: 'product' } },
        version: true,
        _source: ['available'],
        size: atOnce,
        sort: [{ id: 'asc' }],
        ...(after === null ? {} : { search_after: after }),
      },
      expected: [404],
    });
    const { hits } = answer.status === 404 ? { hits: [] } : z.parse(page, answer.body).hits;
    for (const hit of hits)
      indexed.set(hit._id, { version: productVersionOf(hit._version), available: hit._source.available });
    after = hits.at(-1)?.sort ?? null;
    if (hits.length < atOnce || after === null) return indexed;
  }
};
