import * as z from 'zod/mini';
import { ageGroup, gender, productCard, season } from '../catalogue/product.ts';
import { contract } from '../contract.ts';
import { sku } from '../values/id.ts';
import { locale } from '../values/locale.ts';
import { colourFamily } from './colour-family.ts';

export const sortOrders = ['relevance', 'sales', 'price_up', 'price_down', 'newest'] as const;

/** One value or several parted by commas (a parameter given twice comes so too): any of them will do. */
const choices = z.string().check(z.maxLength(400));
const choicesOf = (values: readonly string[]) =>
  choices.check(z.refine((text) => text.split(',').every((value) => values.includes(value)), 'not_a_choice'));

/** Attribute filters: `style:casual,minimal;neckline:round`. All of the attributes, any value of each. */
const attributeChoices = z
  .string()
  .check(
    z.maxLength(600),
    z.regex(/^[a-zA-Z0-9]{1,40}:[^;:]{1,200}(;[a-zA-Z0-9]{1,40}:[^;:]{1,200}){0,9}$/, 'not_a_choice'),
  );

/** A filter that does not exist is told so: who asks for it believes it was met. */
export const searchQuery = z.strictObject({
  q: z._default(z.string().check(z.maxLength(1000)), ''),
  locale: z._default(locale, 'zh-CN'),
  limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(60)), 24),
  page: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100)), 1),
  sort: z._default(z.enum(sortOrders), 'relevance'),
  /** Slugs of roots or leaves. */
  category: z.optional(choices),
  brand: z.optional(choices),
  gender: z.optional(choicesOf(gender.options)),
  ageGroup: z.optional(choicesOf(ageGroup.options)),
  season: z.optional(choicesOf(season.options)),
  /** Plain colours that some variant comes in. */
  colour: z.optional(choicesOf(colourFamily.options)),
  attributes: z.optional(attributeChoices),
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

/** What can be chosen, with how many products each choice leaves; a facet is not narrowed by its own choice. */
const facetValues = z.array(z.object({ value: z.string(), label: z.string(), count: z.int() }));

export const facet = z.object({
  field: z.enum(['category', 'brand', 'gender', 'ageGroup', 'season']),
  values: facetValues,
});
export type Facet = z.infer<typeof facet>;

/** `colour` (the filter of that name), or an attribute that the category's schema offers (`attributes=<key>:<value>`). */
export const moreFacet = z.object({
  kind: z.enum(['colour', 'attribute']),
  /** `colour`, or the attribute's key. */
  key: z.string(),
  /** What it is called; null for the colour, which every shop calls the same. */
  label: z.nullable(z.string()),
  values: facetValues,
});
export type MoreFacet = z.infer<typeof moreFacet>;

/** Fen, both included; `to` is null where there is no end. What `priceFrom` and `priceTo` take. */
export const priceRange = z.object({ from: z.int(), to: z.nullable(z.int()), count: z.int() });
export type PriceRange = z.infer<typeof priceRange>;

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
    moreFacets: z.array(moreFacet),
    priceRanges: z.array(priceRange),
  }),
  refusals: [],
});
