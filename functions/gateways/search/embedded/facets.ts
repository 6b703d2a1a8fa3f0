import type { Facet, MoreFacet, PriceRange, SearchQuery } from '../../../../contracts/search/search-products.ts';
import { inLocale, type Locale } from '../../../../contracts/values/locale.ts';
import { valuesIn } from '../../../domain/search/choices.ts';
import { colourFamilies, colourLabels } from '../../../domain/search/colours.ts';
import { facetLabels } from '../../../domain/search/facet-labels.ts';
import { priceRangesOf, priceSteps } from '../../../domain/search/price-ranges.ts';
import { ageGroups, genders, seasons } from './columns.ts';
import type { PackedIndex } from './packed-index.ts';
import type { Selection } from './selecting.ts';

type Value = Facet['values'][number];
type Column = Uint8Array | Uint16Array;

const counted = (docs: readonly number[], column: Column, size: number): Uint32Array => {
  const counts = new Uint32Array(size);
  for (const doc of docs) {
    const n = column[doc] ?? 0;
    counts[n] = (counts[n] ?? 0) + 1;
  }
  return counts;
};

/** Of a column that holds several values as bits. */
const countedBits = (docs: readonly number[], column: Column, size: number): Uint32Array => {
  const counts = new Uint32Array(size);
  for (const doc of docs) {
    const bits = column[doc] ?? 0;
    for (let at = 0; at < size; at++) if (bits & (1 << at)) counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
};

const valuesOf = (counts: Uint32Array, values: readonly string[], label: (value: string) => string): Value[] =>
  values.flatMap((value, at) => {
    const count = counts[at] ?? 0;
    return value !== '' && count > 0 ? [{ value, label: label(value), count }] : [];
  });

const mostFirst = (values: readonly Value[]): Value[] => values.toSorted((a, b) => b.count - a.count);

/** Leaves; only those beside a chosen leaf, or of a chosen root, so that a category's page shows its own. */
const categoryValues = (index: PackedIndex, docs: readonly number[], query: SearchQuery, labels: Labels): Value[] => {
  const { facts, columns } = index;
  const counts = counted(docs, columns.category, facts.values.category.length);
  const roots = new Set(
    valuesIn(query.category).flatMap((slug) => {
      const leaf = facts.values.category.indexOf(slug);
      const root = leaf >= 0 ? (columns.rootOfCategory[leaf] ?? -1) : facts.values.root.indexOf(slug);
      return root >= 0 ? [root] : [];
    }),
  );
  for (let at = 0; roots.size > 0 && at < counts.length; at++)
    if (!roots.has(columns.rootOfCategory[at] ?? 0)) counts[at] = 0;
  return mostFirst(valuesOf(counts, facts.values.category, labels.stored('category')));
};

interface Labels {
  readonly stored: (kind: string) => (value: string) => string;
  readonly told: (kind: keyof typeof facetLabels) => (value: string) => string;
}

const labelsIn = (index: PackedIndex, locale: Locale): Labels => ({
  stored: (kind) => (value) => labelOf(index, `${kind}:${value}`, locale) ?? value,
  told: (kind) => (value) => {
    const labels: Readonly<Record<string, { zh: string; en: string }>> = facetLabels[kind];
    const label = labels[value];
    return label ? inLocale(label, locale) : value;
  },
});

/** What can be chosen, with how many products each choice would leave; a facet's own choice does not narrow it. Empty facets are left out. */
export const facetsOf = (index: PackedIndex, { exceptOwn }: Selection, query: SearchQuery): Facet[] => {
  const { facts, columns } = index;
  const labels = labelsIn(index, query.locale);
  const brands = counted(exceptOwn('brand'), columns.brand, facts.values.brand.length);
  const genderCounts = counted(exceptOwn('gender'), columns.gender, genders.length);
  const ages = counted(exceptOwn('ageGroup'), columns.ageGroup, ageGroups.length);
  const seasonCounts = countedBits(exceptOwn('season'), columns.season, seasons.length);
  const facets: Facet[] = [
    { field: 'category', values: categoryValues(index, exceptOwn('category'), query, labels) },
    { field: 'brand', values: mostFirst(valuesOf(brands, facts.values.brand, labels.stored('brand'))) },
    { field: 'gender', values: valuesOf(genderCounts, genders, labels.told('gender')) },
    { field: 'ageGroup', values: valuesOf(ages, ageGroups, labels.told('ageGroup')) },
    { field: 'season', values: valuesOf(seasonCounts, seasons, labels.told('season')) },
  ];
  return facets.filter((f) => f.values.length > 0);
};

/** Colours, and the attributes that the schemas of these products' categories offer. */
export const moreFacetsOf = (index: PackedIndex, { exceptOwn }: Selection, { locale }: SearchQuery): MoreFacet[] => {
  const colours = countedBits(exceptOwn('colour'), index.columns.colours, colourFamilies.length);
  const colour: MoreFacet = {
    kind: 'colour',
    key: 'colour',
    label: null,
    values: colourFamilies.flatMap((value, at) => {
      const count = colours[at] ?? 0;
      return count > 0 ? [{ value, label: inLocale(colourLabels[value], locale), count }] : [];
    }),
  };
  const keys = new Set((index.facts.values.attribute ?? []).map((value) => value.slice(0, value.indexOf(':'))));
  const attributes = [...keys].sort().map((key) => attributeFacet(index, key, exceptOwn(`attribute:${key}`), locale));
  return [colour, ...attributes].filter((f) => f.values.length > 0);
};

const attributeFacet = (index: PackedIndex, key: string, docs: readonly number[], locale: Locale): MoreFacet => {
  const all = index.facts.values.attribute ?? [];
  const counts = new Uint32Array(all.length);
  for (const doc of docs) for (const value of index.attributesOf(doc)) counts[value] = (counts[value] ?? 0) + 1;
  const label = (value: string) => labelOf(index, `attribute:${value}`, locale) ?? value;
  const own = valuesOf(counts, all, label).filter(({ value }) => value.startsWith(`${key}:`));
  return {
    kind: 'attribute',
    key,
    label: labelOf(index, `attribute:${key}`, locale) ?? key,
    values: mostFirst(own.map(({ value, ...rest }) => ({ value: value.slice(key.length + 1), ...rest }))),
  };
};

export const priceRangesIn = ({ columns }: PackedIndex, { exceptOwn }: Selection): PriceRange[] => {
  const counts = priceSteps.map(() => 0);
  for (const doc of exceptOwn('price')) {
    const price = columns.price[doc] ?? 0;
    const step = priceSteps.findLastIndex((from) => price >= from);
    counts[step] = (counts[step] ?? 0) + 1;
  }
  return priceRangesOf(counts);
};

export const labelOf = (index: PackedIndex, key: string, locale: Locale): string | null => {
  const label = index.facts.labels[key];
  return label ? inLocale(label, locale) : null;
};
