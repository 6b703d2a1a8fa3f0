import type { SearchQuery } from '../../../../contracts/search/search-products.ts';
import { brandValue } from '../../../domain/search/document.ts';
import { ageGroups, genders, seasons } from './columns.ts';
import type { PackedIndex } from './packed-index.ts';

export const filterNames = ['category', 'brand', 'gender', 'ageGroup', 'season', 'price'] as const;
export type FilterName = (typeof filterNames)[number];
type Passes = (doc: number) => boolean;
export type Filters = Partial<Record<FilterName, Passes>>;

const nothing: Passes = () => false;

const categoryFilter = ({ facts, columns }: PackedIndex, slug: string): Passes => {
  const leaf = facts.values.category.indexOf(slug);
  const root = facts.values.root.indexOf(slug);
  if (leaf < 0 && root < 0) return nothing;
  return (doc) => {
    const category = columns.category[doc] ?? 0;
    return category === leaf || (root >= 0 && columns.rootOfCategory[category] === root);
  };
};

/** By its value, or by its name in either language as somebody may write it into an address. */
const brandFilter = ({ facts, columns }: PackedIndex, brand: string): Passes => {
  const wanted = brand.trim().toLowerCase();
  const at = facts.values.brand.findIndex((value) => {
    const label = facts.labels[`brand:${value}`];
    return (
      value === brandValue({ zh: wanted, en: wanted }) ||
      label?.zh === brand.trim() ||
      label?.en.toLowerCase() === wanted
    );
  });
  return at < 0 ? nothing : (doc) => columns.brand[doc] === at;
};

/** A product without a value of a facet fits no choice of it. */
export const filtersOf = (index: PackedIndex, query: SearchQuery): Filters => {
  const { columns } = index;
  const gender = query.gender && genders.indexOf(query.gender);
  const age = query.ageGroup && ageGroups.indexOf(query.ageGroup);
  const season = query.season && 1 << seasons.indexOf(query.season);
  const { priceFrom = 0, priceTo = Number.POSITIVE_INFINITY } = query;
  const priced = query.priceFrom !== undefined || query.priceTo !== undefined;
  return {
    ...(query.category ? { category: categoryFilter(index, query.category) } : {}),
    ...(query.brand ? { brand: brandFilter(index, query.brand) } : {}),
    ...(gender ? { gender: (doc: number) => columns.gender[doc] === gender } : {}),
    ...(age ? { ageGroup: (doc: number) => columns.ageGroup[doc] === age } : {}),
    ...(season ? { season: (doc: number) => ((columns.season[doc] ?? 0) & season) !== 0 } : {}),
    ...(priced ? { price: within(columns.price, priceFrom, priceTo) } : {}),
  };
};

const within = (price: Uint32Array, from: number, to: number): Passes => {
  return (doc) => (price[doc] ?? 0) >= from && (price[doc] ?? 0) <= to;
};

export interface Selection {
  /** Those that pass every filter. */
  readonly docs: readonly number[];
  /** For each facet, those that pass every filter but its own: what choosing another value would give. */
  readonly exceptOwn: Readonly<Record<FilterName, readonly number[]>>;
}

export const select = (docs: readonly number[], filters: Filters): Selection => {
  const active = filterNames.flatMap((name) => (filters[name] ? [{ name, passes: filters[name] }] : []));
  const passing: number[] = [];
  const onlyFails: Record<FilterName, number[]> = {
    category: [],
    brand: [],
    gender: [],
    ageGroup: [],
    season: [],
    price: [],
  };
  for (const doc of docs) {
    const failed = active.filter(({ passes }) => !passes(doc));
    const [first, second] = failed;
    if (!first) passing.push(doc);
    else if (!second) onlyFails[first.name].push(doc);
  }
  const exceptOwn = { ...onlyFails };
  for (const name of filterNames)
    exceptOwn[name] = onlyFails[name].length > 0 ? [...passing, ...onlyFails[name]] : passing;
  return { docs: passing, exceptOwn };
};

/** Equal ones stay in the order of relevance; sold-out ones are last by relevance only, since a sorted price must read as sorted. */
export const inOrder = (
  index: PackedIndex,
  docs: readonly number[],
  rank: Float32Array,
  sort: SearchQuery['sort'],
): number[] => {
  const { price, sales, listedAt } = index.columns;
  const at = (numbers: Uint32Array | Float32Array, doc: number) => numbers[doc] ?? 0;
  const by = {
    relevance: () => 0,
    sales: (a: number, b: number) => at(sales, b) - at(sales, a),
    price_up: (a: number, b: number) => at(price, a) - at(price, b),
    price_down: (a: number, b: number) => at(price, b) - at(price, a),
    newest: (a: number, b: number) => at(listedAt, b) - at(listedAt, a),
  }[sort];
  return docs.toSorted((a, b) => by(a, b) || at(rank, b) - at(rank, a) || a - b);
};
