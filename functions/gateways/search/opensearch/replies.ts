import * as z from 'zod/mini';
import type { Answer, OpenSearch } from './connection.ts';
import { readAlias } from './indices.ts';

const hit = z.object({
  _id: z.string(),
  _score: z.optional(z.nullable(z.number())),
  _source: z.optional(z.record(z.string(), z.unknown())),
  matched_queries: z.optional(z.array(z.string())),
});
export type Hit = z.infer<typeof hit>;

const searchReply = z.object({
  hits: z.object({ total: z.optional(z.object({ value: z.int() })), hits: z.array(hit) }),
  aggregations: z.optional(z.record(z.string(), z.unknown())),
});
export type SearchAnswer = z.infer<typeof searchReply>;

const multiReply = z.object({ responses: z.array(z.union([searchReply, z.object({ error: z.unknown() })])) });

const nothing: SearchAnswer = { hits: { total: { value: 0 }, hits: [] } };

/** A shop whose index has not been made yet answers like an empty one. */
export const searchAnswer = ({ status, body }: Answer): SearchAnswer =>
  status === 404 ? nothing : z.parse(searchReply, body);

/** @throws if one of the searches failed */
const searchAnswers = ({ status, body }: Answer, asked: number): SearchAnswer[] => {
  if (status === 404) return Array.from({ length: asked }, () => nothing);
  return z.parse(multiReply, body).responses.map((answer) => {
    if (!('error' in answer)) return answer;
    if (JSON.stringify(answer.error).includes('index_not_found_exception')) return nothing;
    throw new Error(`OpenSearch could not search: ${JSON.stringify(answer.error).slice(0, 2000)}`);
  });
};

export const aggregation = <Schema extends z.ZodMiniType>(
  { aggregations }: SearchAnswer,
  name: string,
  schema: Schema,
): z.output<Schema> | null => (aggregations?.[name] === undefined ? null : z.parse(schema, aggregations[name]));

/** Several searches of the shop's index in one request. */
export const searchAll = async (search: OpenSearch, searches: readonly object[]): Promise<SearchAnswer[]> => {
  if (searches.length === 0) return [];
  const lines = searches.flatMap((s) => [{}, s]);
  const answer = await search.call({ method: 'POST', path: `/${readAlias}/_msearch`, lines, expected: [404] });
  return searchAnswers(answer, searches.length);
};
