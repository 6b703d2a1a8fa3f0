import type { SearchQuery } from '../../../../contracts/search/search-products.ts';
import { attributesIn, valuesIn } from '../../../domain/search/choices.ts';
import { brandValue } from '../../../domain/search/document.ts';
import type { ShopFacts } from './facts.ts';

/** By name: a facet's field, `price`, or `attribute:` and its key. */
export type Filters = ReadonlyMap<string, object>;

/** By its value, or by its name in either language as somebody may write it into an address. */
const brandNamed = (brand: string, { brands }: ShopFacts): string => {
  const wanted = brand.toLowerCase();
  const found = brands.find(
    ({ value, label }) =>
      value === brandValue({ zh: wanted, en: wanted }) || label.zh === brand || label.en.toLowerCase() === wanted,
  );
  return found?.value ?? brand;
};

/** A root takes all its leaves. */
const categoryFilter = (slugs: readonly string[]): object => ({
  bool: { should: [{ terms: { category: slugs } }, { terms: { root: slugs } }], minimum_should_match: 1 },
});

const priceFilter = ({ priceFrom, priceTo }: SearchQuery): object => ({
  range: {
    price: {
      ...(priceFrom === undefined ? {} : { gte: priceFrom }),
      ...(priceTo === undefined ? {} : { lte: priceTo }),
    },
  },
});

/** A product without a value of a facet fits no choice of it. */
export const filtersOf = (query: SearchQuery, facts: ShopFacts): Filters => {
  const filters = new Map<string, object>();
  const put = (name: string, chosen: string | undefined, filter: (values: readonly string[]) => object): void => {
    const values = valuesIn(chosen);
    if (values.length > 0) filters.set(name, filter(values));
  };
  put('category', query.category, categoryFilter);
  put('brand', query.brand, (values) => ({ terms: { brand: values.map((value) => brandNamed(value, facts)) } }));
  for (const field of ['gender', 'ageGroup', 'season'] as const)
    put(field, query[field], (values) => ({ terms: { [field]: values } }));
  put('colour', query.colour, (values) => ({ terms: { colours: values } }));
  for (const [key, values] of attributesIn(query))
    filters.set(`attribute:${key}`, { terms: { attributes: values.map((value) => `${key}:${value}`) } });
  if (query.priceFrom !== undefined || query.priceTo !== undefined) filters.set('price', priceFilter(query));
  return filters;
};

/** All filters but one, whose own choice must not narrow what it offers. */
export const allBut = (filters: Filters, left?: string): object[] =>
  [...filters].flatMap(([name, filter]) => (name === left ? [] : [filter]));
