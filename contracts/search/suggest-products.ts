import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { locale } from '../values/locale.ts';

export const suggestion = z.object({
  /** `query`: what others look for; offered first to who has typed nothing yet. */
  kind: z.enum(['product', 'category', 'brand', 'query']),
  text: z.string(),
  /** Site address in the asked language. */
  href: z.string(),
  picture: z.nullable(z.string()),
});

export type Suggestion = z.infer<typeof suggestion>;

export const suggestQuery = z.object({
  q: z.string().check(z.maxLength(100)),
  locale: z._default(locale, 'zh-CN'),
  limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(20)), 8),
});
export type SuggestQuery = z.infer<typeof suggestQuery>;

export const suggestProducts = contract({
  summary: 'Suggestions while typing: products, categories, brands and what others look for',
  status: 200,
  query: suggestQuery,
  reply: z.object({ items: z.array(suggestion) }),
  refusals: [],
});
