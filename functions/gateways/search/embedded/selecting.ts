import type { SearchQuery } from '../../../../contracts/search/search-products.ts';
import { attributesIn, valuesIn } from '../../../domain/search/choices.ts';
import { colourFamilies } from '../../../domain/search/colours.ts';
import { brandValue } from '../../../domain/search/document.ts';
import { attributeValue } from './attribute-column.ts';
import { ageGroups, genders, seasons } from './columns.ts';
import type { PackedIndex } from './packed-index.ts';

type Passes = (doc: number) => boolean;

/** By name: a facet's field, `price`, or `attribute:` and its key. */
export type Filters = ReadonlyMap<string, Passes>;

const categoryFilter = ({ facts, columns }: PackedIndex, slugs: readonly string[]): Passes => {
  const leaves = new Set(slugs.map((slug) => facts.values.category.indexOf(slug)));
  const roots = new Set(slugs.map((slug) => facts.values.root.indexOf(slug)));
  return (doc) => {
    const category = columns.category[doc] ?? 0;
    return leaves.has(category) || roots.has(columns.rootOfCategory[category] ?? 0);
  };
};

/** By its value, or by its name in either language as somebody may write it into an address. */
const brandAt = ({ facts }: PackedIndex, brand: string): number => {
  const wanted = brand.toLowerCase();
  return facts.values.brand.findIndex((value) => {
    const label = facts.labels[`brand:${value}`];
    return (
      value === brandValue({ zh: wanted, en: wanted }) || label?.zh === brand || label?.en.toLowerCase() === wanted
    );
  });
};

const oneOf = (column: Uint8Array | Uint16Array, numbers: readonly number[]): Passes => {
  const wanted = new Set(numbers);
  return (doc) => wanted.has(column[doc] ?? 0);
};

const anyBit = (column: Uint8Array | Uint16Array, places: readonly number[]): Passes => {
  const wanted = places.reduce((bits, place) => (place < 0 ? bits : bits | (1 << place)), 0);
  return (doc) => ((column[doc] ?? 0) & wanted) !== 0;
};

const attributeFilter = (index: PackedIndex, key: string, values: readonly string[]): Passes => {
  const known = index.facts.values.attribute ?? [];
  const wanted = new Set(values.map((value) => known.indexOf(attributeValue(key, value))));
  return (doc) => index.attributesOf(doc).some((value) => wanted.has(value));
};

const within = (price: Uint32Array, { priceFrom = 0, priceTo = Number.POSITIVE_INFINITY }: SearchQuery): Passes => {
  return (doc) => (price[doc] ?? 0) >= priceFrom && (price[doc] ?? 0) <= priceTo;
};

/** A product without a value of a facet fits no choice of it. */
export const filtersOf = (index: PackedIndex, query: SearchQuery): Filters => {
  const { columns } = index;
  const filters = new Map<string, Passes>();
  const put = (name: string, chosen: string | undefined, passes: (values: readonly string[]) => Passes): void => {
    const values = valuesIn(chosen);
    if (values.length > 0) filters.set(name, passes(values));
  };
  const places = (all: readonly string[], values: readonly string[]) => values.map((value) => all.indexOf(value));
  put('category', query.category, (values) => categoryFilter(index, values));
  put('brand', query.brand, (values) =>
    oneOf(
      columns.brand,
      values.map((value) => brandAt(index, value)),
    ),
  );
  put('gender', query.gender, (values) => oneOf(columns.gender, places(genders, values)));
  put('ageGroup', query.ageGroup, (values) => oneOf(columns.ageGroup, places(ageGroups, values)));
  put('season', query.season, (values) => anyBit(columns.season, places(seasons, values)));
  put('colour', query.colour, (values) => anyBit(columns.colours, places(colourFamilies, values)));
  for (const [key, values] of attributesIn(query)) filters.set(`attribute:${key}`, attributeFilter(index, key, values));
  if (query.priceFrom !== undefined || query.priceTo !== undefined) filters.set('price', within(columns.price, query));
  return filters;
};

export interface Selection {
  /** Those that pass every filter. */
  readonly docs: readonly number[];
  /** Those that pass every filter but a facet's own: what choosing another value of it would give. */
  readonly exceptOwn: (name: string) => readonly number[];
}

export const select = (docs: readonly number[], filters: Filters): Selection => {
  if (filters.size === 0) return { docs, exceptOwn: () => docs };
  const passing: number[] = [];
  const onlyFails = new Map<string, number[]>([...filters.keys()].map((name) => [name, []]));
  for (const doc of docs) {
    const failed = [...filters].filter(([, passes]) => !passes(doc));
    const [first, second] = failed;
    if (!first) passing.push(doc);
    else if (!second) onlyFails.get(first[0])?.push(doc);
  }
  return { docs: passing, exceptOwn: (name) => [...passing, ...(onlyFails.get(name) ?? [])] };
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
