import * as z from 'zod/mini';
import type { Answer } from './connection.ts';

const hit = z.object({
  _id: z.string(),
  _score: z.optional(z.nullable(z.number())),
  _source: z.optional(z.record(z.string(), z.unknown())),
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
export const searchAnswers = ({ status, body }: Answer, asked: number): SearchAnswer[] => {
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
