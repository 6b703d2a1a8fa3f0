import * as z from 'zod/mini';
import type { Facet, SearchQuery } from '../../../../contracts/search/search-products.ts';
import { inLocale, type Locale } from '../../../../contracts/values/locale.ts';
import { facetLabels } from '../../../domain/search/facet-labels.ts';
import type { Bilingual, NamedValue, ShopFacts } from './facts.ts';
import { allBut, type FilterName, type Filters } from './filters.ts';
import { aggregation, type SearchAnswer } from './replies.ts';

type Field = Facet['field'];
const fields = ['category', 'brand', 'gender', 'ageGroup', 'season'] as const satisfies readonly (Field & FilterName)[];
const mostValues = 200;

/** The root whose leaves are offered: that of the chosen leaf, or the chosen root. */
const offeredRoot = ({ category }: SearchQuery, { categories, roots }: ShopFacts): string | null => {
  if (!category) return null;
  const leaf = categories.find((c) => c.value === category);
  return leaf?.root ?? roots.find((r) => r.value === category)?.value ?? null;
};

/** Counts of what each choice would leave, to be asked with a query whose own filters are a `post_filter`. */
export const facetAggregations = (query: SearchQuery, filters: Filters, facts: ShopFacts): Record<string, object> => {
  const root = offeredRoot(query, facts);
  return Object.fromEntries(
    fields.map((field) => {
      const filter = [...allBut(filters, field), ...(field === 'category' && root ? [{ term: { root } }] : [])];
      return [field, { filter: { bool: { filter } }, aggs: { values: { terms: { field, size: mostValues } } } }];
    }),
  );
};

const counted = z.object({
  values: z.object({ buckets: z.array(z.object({ key: z.string(), doc_count: z.int() })) }),
});

/** Values of a fixed list are told in its order, others by how many products they leave. */
const valuesOf = (
  counts: ReadonlyMap<string, number>,
  labels: ReadonlyMap<string, Bilingual>,
  order: readonly string[] | null,
  locale: Locale,
): Facet['values'] => {
  const values = [...counts].map(([value, count]) => {
    const label = labels.get(value);
    return { value, label: label ? inLocale(label, locale) : value, count };
  });
  return order
    ? values.toSorted((a, b) => order.indexOf(a.value) - order.indexOf(b.value))
    : values.toSorted((a, b) => b.count - a.count);
};

const labelled = (values: readonly NamedValue[]): Map<string, Bilingual> =>
  new Map(values.map((v) => [v.value, v.label]));

/** What can be chosen; empty facets are left out. */
export const facetsIn = (answer: SearchAnswer, facts: ShopFacts, locale: Locale): Facet[] =>
  fields.flatMap((field): Facet[] => {
    const buckets = aggregation(answer, field, counted)?.values.buckets ?? [];
    if (buckets.length === 0) return [];
    const counts = new Map(buckets.map((b) => [b.key, b.doc_count]));
    if (field === 'category' || field === 'brand') {
      const labels = labelled(field === 'category' ? facts.categories : facts.brands);
      return [{ field, values: valuesOf(counts, labels, null, locale) }];
    }
    const told = facetLabels[field];
    return [{ field, values: valuesOf(counts, new Map(Object.entries(told)), Object.keys(told), locale) }];
  });
