import type { SearchQuery } from '../../../../contracts/search/search-products.ts';
import { brandValue } from '../../../domain/search/document.ts';
import type { ShopFacts } from './facts.ts';

export const filterNames = ['category', 'brand', 'gender', 'ageGroup', 'season', 'price'] as const;
export type FilterName = (typeof filterNames)[number];
export type Filters = Partial<Record<FilterName, object>>;

/** By its value, or by its name in either language as somebody may write it into an address. */
const brandFilter = (brand: string, { brands }: ShopFacts): object => {
  const wanted = brand.trim().toLowerCase();
  const found = brands.find(
    ({ value, label }) =>
      value === brandValue({ zh: wanted, en: wanted }) ||
      label.zh === brand.trim() ||
      label.en.toLowerCase() === wanted,
  );
  return { term: { brand: found?.value ?? brand } };
};

/** A root takes all its leaves. */
const categoryFilter = (slug: string): object => ({
  bool: { should: [{ term: { category: slug } }, { term: { root: slug } }], minimum_should_match: 1 },
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
export const filtersOf = (query: SearchQuery, facts: ShopFacts): Filters => ({
  ...(query.category ? { category: categoryFilter(query.category) } : {}),
  ...(query.brand ? { brand: brandFilter(query.brand, facts) } : {}),
  ...(query.gender ? { gender: { term: { gender: query.gender } } } : {}),
  ...(query.ageGroup ? { ageGroup: { term: { ageGroup: query.ageGroup } } } : {}),
  ...(query.season ? { season: { term: { season: query.season } } } : {}),
  ...(query.priceFrom !== undefined || query.priceTo !== undefined ? { price: priceFilter(query) } : {}),
});

/** All filters but one, whose own choice must not narrow what it offers. */
export const allBut = (filters: Filters, left?: FilterName): object[] =>
  filterNames.flatMap((name) => (filters[name] && name !== left ? [filters[name]] : []));
