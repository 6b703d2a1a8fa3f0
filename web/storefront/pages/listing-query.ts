import type { SentQuery } from '../../../contracts/contract.ts';
import type { searchProducts } from '../../../contracts/search/search-products.ts';
import type { Addresses } from '../addresses.ts';

export type Sort = 'relevance' | 'sales' | 'newest' | 'price_up' | 'price_down';

/** The fields a listing is filtered by, in the order shown. */
export const filterFields = ['category', 'brand', 'gender', 'ageGroup', 'season'] as const;
export type FilterField = (typeof filterFields)[number];

/** What a listing shows, as its address says it. A category's page has its category in the path, a search in the query. */
export interface ListingQuery {
  readonly kind: 'category' | 'search';
  readonly q: string;
  readonly sort: Sort;
  readonly page: number;
  readonly category?: string | undefined;
  readonly brand?: string | undefined;
  readonly gender?: string | undefined;
  readonly ageGroup?: string | undefined;
  readonly season?: string | undefined;
  /** Fen. */
  readonly priceFrom?: number | undefined;
  readonly priceTo?: number | undefined;
}

const mostShown = 40;

/** What was searched for, as far as a heading has room for it; it is looked for whole. */
export const shortened = (words: string): string => {
  const signs = [...words];
  return signs.length > mostShown ? `${signs.slice(0, mostShown).join('')}…` : words;
};

/** Goods on one page: rows of two, three or four come out even. */
export const perPage = 24;

export const addressOf = (query: ListingQuery, to: Addresses): string => {
  const search = new URLSearchParams();
  const put = (name: string, value: string | number | undefined): void => {
    if (value !== undefined && value !== '') search.set(name, String(value));
  };
  put('q', query.kind === 'search' ? query.q : undefined);
  put('category', query.kind === 'search' ? query.category : undefined);
  for (const field of ['brand', 'gender', 'ageGroup', 'season', 'priceFrom', 'priceTo'] as const)
    put(field, query[field]);
  put('sort', query.sort === 'relevance' ? undefined : query.sort);
  put('page', query.page > 1 ? query.page : undefined);
  const path = query.kind === 'category' && query.category !== undefined ? to.category(query.category) : to.search();
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
};

/** Back from an address of a listing; what makes no sense is left out, as the server does. */
export const queryOf = (address: URL, category: string | undefined): ListingQuery => {
  const search = address.searchParams;
  const text = (name: string): string | undefined => search.get(name) ?? undefined;
  const whole = (name: string): number | undefined => {
    const found = text(name);
    return found !== undefined && /^\d{1,12}$/.test(found) ? Number(found) : undefined;
  };
  return {
    kind: category === undefined ? 'search' : 'category',
    q: text('q') ?? '',
    sort: sorts.find((sort) => sort === text('sort')) ?? 'relevance',
    page: Math.min(Math.max(whole('page') ?? 1, 1), 100),
    category: category ?? text('category'),
    brand: text('brand'),
    gender: text('gender'),
    ageGroup: text('ageGroup'),
    season: text('season'),
    priceFrom: whole('priceFrom'),
    priceTo: whole('priceTo'),
  };
};

const sorts: readonly Sort[] = ['relevance', 'sales', 'newest', 'price_up', 'price_down'];

const oneOf = <Value extends string>(values: readonly Value[], found: string | undefined): Value | undefined =>
  values.find((value) => value === found);

/** The same as a question to the API. */
export const askOf = (
  query: ListingQuery,
  locale: 'zh-CN' | 'en',
  limit: number = perPage,
): SentQuery<typeof searchProducts> => ({
  q: query.q,
  locale,
  limit,
  page: query.page,
  sort: query.sort,
  category: query.category,
  brand: query.brand,
  gender: oneOf(['women', 'men', 'unisex'], query.gender),
  ageGroup: oneOf(['adult', 'teen', 'child', 'baby', 'senior'], query.ageGroup),
  season: oneOf(['spring', 'summer', 'autumn', 'winter', 'all'], query.season),
  priceFrom: query.priceFrom,
  priceTo: query.priceTo,
});

/** Another choice begins at the first page. */
export const changed = (query: ListingQuery, by: Partial<ListingQuery>): ListingQuery => ({ ...query, page: 1, ...by });

export const cleared = (query: ListingQuery): ListingQuery => ({
  kind: query.kind,
  q: query.q,
  sort: query.sort,
  page: 1,
  category: query.kind === 'category' ? query.category : undefined,
});

/** Whether anything narrows it besides its words or its category. */
export const isFiltered = (query: ListingQuery): boolean =>
  (query.kind === 'search' && query.category !== undefined) ||
  [query.brand, query.gender, query.ageGroup, query.season, query.priceFrom, query.priceTo].some(
    (v) => v !== undefined,
  );
