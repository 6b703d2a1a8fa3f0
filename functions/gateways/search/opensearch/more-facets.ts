import * as z from 'zod/mini';
import type { MoreFacet, PriceRange } from '../../../../contracts/search/search-products.ts';
import { inLocale, type Locale } from '../../../../contracts/values/locale.ts';
import { colourFamilies, colourLabels } from '../../../domain/search/colours.ts';
import { priceRangesOf, priceSteps } from '../../../domain/search/price-ranges.ts';
import { counted, valuesOf } from './facets.ts';
import type { ShopFacts } from './facts.ts';
import { allBut, type Filters } from './filters.ts';
import { aggregation, type SearchAnswer } from './replies.ts';

const mostValues = 200;

const of = (filters: Filters, name: string, values: object): object => ({
  filter: { bool: { filter: allBut(filters, name) } },
  aggs: { values },
});

const ranges = priceSteps.map((from, at) => ({
  key: String(at),
  from,
  ...(priceSteps[at + 1] === undefined ? {} : { to: priceSteps[at + 1] }),
}));

/** Counts of colours, prices and each attribute that can be filtered by. */
export const moreAggregations = (filters: Filters, { attributes }: ShopFacts): Record<string, object> => ({
  colour: of(filters, 'colour', { terms: { field: 'colours', size: mostValues } }),
  price: of(filters, 'price', { range: { field: 'price', ranges } }),
  ...Object.fromEntries(
    attributes.map(({ key }) => [
      `attribute:${key}`,
      of(filters, `attribute:${key}`, {
        terms: { field: 'attributes', include: `${key}:.*`, size: mostValues },
      }),
    ]),
  ),
});

const countsIn = (answer: SearchAnswer, name: string): Map<string, number> =>
  new Map((aggregation(answer, name, counted)?.values.buckets ?? []).map((b) => [b.key, b.doc_count]));

export const moreFacetsIn = (answer: SearchAnswer, { attributes }: ShopFacts, locale: Locale): MoreFacet[] => {
  const colours = countsIn(answer, 'colour');
  const colour: MoreFacet = {
    kind: 'colour',
    key: 'colour',
    label: null,
    values: valuesOf(colours, new Map(Object.entries(colourLabels)), colourFamilies, locale),
  };
  const others = attributes.map(({ key, name, labels }): MoreFacet => {
    const counts = new Map([...countsIn(answer, `attribute:${key}`)].map(([v, n]) => [v.slice(key.length + 1), n]));
    return { kind: 'attribute', key, label: inLocale(name, locale), values: valuesOf(counts, labels, null, locale) };
  });
  return [colour, ...others].filter((facet) => facet.values.length > 0);
};

const priced = z.object({ values: z.object({ buckets: z.array(z.object({ doc_count: z.int() })) }) });

export const priceRangesIn = (answer: SearchAnswer): PriceRange[] =>
  priceRangesOf((aggregation(answer, 'price', priced)?.values.buckets ?? []).map((b) => b.doc_count));
