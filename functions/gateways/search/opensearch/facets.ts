import * as z from 'zod/mini';
import type { Facet, SearchQuery } from '../../../../contracts/search/search-products.ts';
import { inLocale, type Locale } from '../../../../contracts/values/locale.ts';
import { valuesIn } from '../../../domain/search/choices.ts';
import { facetLabels } from '../../../domain/search/facet-labels.ts';
import type { Bilingual, NamedValue, ShopFacts } from './facts.ts';
import { allBut, type Filters } from './filters.ts';
import { aggregation, type SearchAnswer } from './replies.ts';

const fields = ['category', 'brand', 'gender', 'ageGroup', 'season'] as const satisfies readonly Facet['field'][];
const mostValues = 200;

/** The roots whose leaves are offered: those of the chosen leaves, or the chosen roots. */
const offeredRoots = ({ category }: SearchQuery, { categories, roots }: ShopFacts): string[] =>
  valuesIn(category).flatMap(
    (slug) => categories.find((c) => c.value === slug)?.root ?? roots.find((r) => r.value === slug)?.value ?? [],
  );

/** Counts of what each choice would leave, to be asked with a query whose own filters are a `post_filter`. */
export const facetAggregations = (query: SearchQuery, filters: Filters, facts: ShopFacts): Record<string, object> => {
  const roots = offeredRoots(query, facts);
  return Object.fromEntries(
    fields.map((field) => {
      const narrowed = field === 'category' && roots.length > 0 ? [{ terms: { root: roots } }] : [];
      const filter = [...allBut(filters, field), ...narrowed];
      return [field, { filter: { bool: { filter } }, aggs: { values: { terms: { field, size: mostValues } } } }];
    }),
  );
};

export const counted = z.object({
  values: z.object({ buckets: z.array(z.object({ key: z.string(), doc_count: z.int() })) }),
});

/** Values of a fixed list are told in its order, others by how many products they leave. */
export const valuesOf = (
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
