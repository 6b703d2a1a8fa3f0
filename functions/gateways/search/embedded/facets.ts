import type { Facet, SearchQuery } from '../../../../contracts/search/search-products.ts';
import { inLocale, type Locale } from '../../../../contracts/values/locale.ts';
import { facetLabels } from '../../../domain/search/facet-labels.ts';
import { ageGroups, genders, seasons } from './columns.ts';
import type { PackedIndex } from './packed-index.ts';
import type { Selection } from './selecting.ts';

type Value = Facet['values'][number];

const counted = (docs: readonly number[], numberOf: (doc: number) => number, size: number): Uint32Array => {
  const counts = new Uint32Array(size);
  for (const doc of docs) {
    const n = numberOf(doc);
    counts[n] = (counts[n] ?? 0) + 1;
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
const categoryValues = (
  index: PackedIndex,
  docs: readonly number[],
  query: SearchQuery,
  label: (v: string) => string,
): Value[] => {
  const { facts, columns } = index;
  const counts = counted(docs, (doc) => columns.category[doc] ?? 0, facts.values.category.length);
  const leaf = facts.values.category.indexOf(query.category ?? '');
  const root = leaf >= 0 ? (columns.rootOfCategory[leaf] ?? -1) : facts.values.root.indexOf(query.category ?? '');
  for (let at = 0; root >= 0 && at < counts.length; at++) if (columns.rootOfCategory[at] !== root) counts[at] = 0;
  return mostFirst(valuesOf(counts, facts.values.category, label));
};

const seasonCounts = (index: PackedIndex, docs: readonly number[]): Uint32Array => {
  const counts = new Uint32Array(seasons.length);
  for (const doc of docs) {
    const bits = index.columns.season[doc] ?? 0;
    for (let at = 0; at < seasons.length; at++) if (bits & (1 << at)) counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
};

/** What can be chosen, with how many products each choice would leave; a facet's own choice does not narrow it. Empty facets are left out. */
export const facetsOf = (index: PackedIndex, selection: Selection, query: SearchQuery): Facet[] => {
  const { facts, columns } = index;
  const { exceptOwn } = selection;
  const stored = (kind: 'category' | 'brand') => (value: string) =>
    labelOf(index, `${kind}:${value}`, query.locale) ?? value;
  const told = (kind: keyof typeof facetLabels) => (value: string) => facetLabel(kind, value, query.locale);
  const facets: Facet[] = [
    { field: 'category', values: categoryValues(index, exceptOwn.category, query, stored('category')) },
    {
      field: 'brand',
      values: mostFirst(
        valuesOf(
          counted(exceptOwn.brand, (d) => columns.brand[d] ?? 0, facts.values.brand.length),
          facts.values.brand,
          stored('brand'),
        ),
      ),
    },
    {
      field: 'gender',
      values: valuesOf(
        counted(exceptOwn.gender, (d) => columns.gender[d] ?? 0, genders.length),
        genders,
        told('gender'),
      ),
    },
    {
      field: 'ageGroup',
      values: valuesOf(
        counted(exceptOwn.ageGroup, (d) => columns.ageGroup[d] ?? 0, ageGroups.length),
        ageGroups,
        told('ageGroup'),
      ),
    },
    { field: 'season', values: valuesOf(seasonCounts(index, exceptOwn.season), seasons, told('season')) },
  ];
  return facets.filter((f) => f.values.length > 0);
};

export const labelOf = (index: PackedIndex, key: string, locale: Locale): string | null => {
  const label = index.facts.labels[key];
  return label ? inLocale(label, locale) : null;
};

const facetLabel = (kind: keyof typeof facetLabels, value: string, locale: Locale): string => {
  const labels: Readonly<Record<string, { zh: string; en: string }>> = facetLabels[kind];
  const label = labels[value];
  return label ? inLocale(label, locale) : value;
};
