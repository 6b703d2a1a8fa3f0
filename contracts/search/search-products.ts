import * as z from 'zod/mini';
import { ageGroup, gender, productCard, season } from '../catalogue/product.ts';
import { contract } from '../contract.ts';
import { sku } from '../values/id.ts';
import { locale } from '../values/locale.ts';

export const sortOrders = ['relevance', 'sales', 'price_up', 'price_down', 'newest'] as const;

export const searchQuery = z.object({
  q: z._default(z.string().check(z.maxLength(1000)), ''),
  locale: z._default(locale, 'zh-CN'),
  limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(60)), 24),
  page: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100)), 1),
  sort: z._default(z.enum(sortOrders), 'relevance'),
  /** A root's or a leaf's slug. */
  category: z.optional(z.string().check(z.maxLength(80))),
  brand: z.optional(z.string().check(z.maxLength(80))),
  gender: z.optional(gender),
  ageGroup: z.optional(ageGroup),
  season: z.optional(season),
  /** Fen. */
  priceFrom: z.optional(z.coerce.number().check(z.int(), z.minimum(0))),
  priceTo: z.optional(z.coerce.number().check(z.int(), z.minimum(0))),
});
export type SearchQuery = z.infer<typeof searchQuery>;

export const searchItem = z.object({
  id: z.string(),
  /** The SKU the query names, else the product's first. */
  sku,
  /** Brand and name in the asked language. */
  name: z.string(),
  card: productCard,
});
export type SearchItem = z.infer<typeof searchItem>;

export const facet = z.object({
  field: z.enum(['category', 'brand', 'gender', 'ageGroup', 'season']),
  values: z.array(z.object({ value: z.string(), label: z.string(), count: z.int() })),
});
export type Facet = z.infer<typeof facet>;

export const searchProducts = contract({
  summary:
    'Finds products by an imprecise query: typos, homophones, pinyin, initials; never an empty answer where something is near',
  status: 200,
  query: searchQuery,
  reply: z.object({
    items: z.array(searchItem),
    total: z.int(),
    pages: z.int(),
    /** True where nothing matched as asked and these are near or popular instead. */
    relaxed: z.boolean(),
    didYouMean: z.nullable(z.string()),
    facets: z.array(facet),
  }),
  refusals: [],
});
