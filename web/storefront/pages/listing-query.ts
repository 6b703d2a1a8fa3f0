import type { SentQuery } from '../../../contracts/contract.ts';
import type { searchProducts } from '../../../contracts/search/search-products.ts';
import type { Addresses } from '../addresses.ts';

export type Sort = 'relevance' | 'sales' | 'newest' | 'price_up' | 'price_down';

/** The fields a listing is filtered by, in the order shown. Each holds one value, or several parted by commas: any of them will do. */
export const filterFields = ['category', 'brand', 'gender', 'ageGroup', 'season', 'colour'] as const;
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
  readonly colour?: string | undefined;
  /** Of the categories' own attributes: `neckline:round;sleeve:long,short`. */
  readonly attributes?: string | undefined;
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

/** Fields that never stand in the path. */
const pathless = ['brand', 'gender', 'ageGroup', 'season', 'colour'] as const;

export const addressOf = (query: ListingQuery, to: Addresses): string => {
  const search = new URLSearchParams();
  const put = (name: string, value: string | number | undefined): void => {
    if (value !== undefined && value !== '') search.set(name, String(value));
  };
  put('q', query.kind === 'search' ? query.q : undefined);
  put('category', query.kind === 'search' ? query.category : undefined);
  for (const field of [...pathless, 'attributes', 'priceFrom', 'priceTo'] as const) put(field, query[field]);
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
    colour: text('colour'),
    attributes: text('attributes'),
    priceFrom: whole('priceFrom'),
    priceTo: whole('priceTo'),
  };
};

const sorts: readonly Sort[] = ['relevance', 'sales', 'newest', 'price_up', 'price_down'];

/** A list as the API takes it; one that holds what is no choice is no filter, as the server has it. */
const ofThese = (values: readonly string[], chosen: string | undefined): string | undefined =>
  chosen?.split(',').every((value) => values.includes(value)) ? chosen : undefined;

const wellFormed = /^[a-zA-Z0-9]{1,40}:[^;:]{1,200}(;[a-zA-Z0-9]{1,40}:[^;:]{1,200}){0,9}$/;

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
  gender: ofThese(['women', 'men', 'unisex'], query.gender),
  ageGroup: ofThese(['adult', 'teen', 'child', 'baby', 'senior'], query.ageGroup),
  season: ofThese(['spring', 'summer', 'autumn', 'winter', 'all'], query.season),
  colour: ofThese(colours, query.colour),
  attributes: query.attributes !== undefined && wellFormed.test(query.attributes) ? query.attributes : undefined,
  priceFrom: query.priceFrom,
  priceTo: query.priceTo,
});

/** Plain colours there can be, in the order shown. */
export const colours = [
  ...['black', 'white', 'grey', 'beige', 'brown', 'red'],
  ...['pink', 'orange', 'yellow', 'green', 'blue', 'purple'],
] as const;

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
  [...pathless, 'attributes' as const, 'priceFrom' as const, 'priceTo' as const].some(
    (field) => query[field] !== undefined,
  );

/** What can be chosen from: a field of the query, or an attribute of the category's own. */
export type FacetId = FilterField | `attribute:${string}`;

const attributePrefix = 'attribute:';
const keyOf = (id: FacetId): string | null =>
  id.startsWith(attributePrefix) ? id.slice(attributePrefix.length) : null;

/** Each attribute with its chosen values, in the order of the address. */
const attributesOf = ({ attributes = '' }: ListingQuery): ReadonlyMap<string, readonly string[]> =>
  new Map(
    attributes.split(';').flatMap((part): [string, string[]][] => {
      const [key = '', values = ''] = part.split(':');
      return key === '' || values === '' ? [] : [[key, values.split(',')]];
    }),
  );

/** Attributes that something is chosen of. */
export const chosenAttributes = (query: ListingQuery): readonly FacetId[] =>
  [...attributesOf(query).keys()].map((key): FacetId => `${attributePrefix}${key}`);

export const chosenIn = (query: ListingQuery, id: FacetId): readonly string[] => {
  const key = keyOf(id);
  if (key !== null) return attributesOf(query).get(key) ?? [];
  return query[id as FilterField]?.split(',') ?? [];
};

const withChosen = (query: ListingQuery, id: FacetId, values: readonly string[]): ListingQuery => {
  const key = keyOf(id);
  const joined = values.length === 0 ? undefined : values.join(',');
  if (key === null) return changed(query, { [id]: joined });
  const all = new Map(attributesOf(query)).set(key, values);
  const parts = [...all]
    .filter(([, chosen]) => chosen.length > 0)
    .map(([name, chosen]) => `${name}:${chosen.join(',')}`);
  return changed(query, { attributes: parts.length === 0 ? undefined : parts.join(';') });
};

/** A choice is added to those of its facet, or taken off where it is one of them. A category's page goes over to the category instead. */
export const toggled = (query: ListingQuery, id: FacetId, value: string): ListingQuery => {
  if (id === 'category' && query.kind === 'category') return changed(query, { category: value });
  const chosen = chosenIn(query, id);
  return withChosen(query, id, chosen.includes(value) ? chosen.filter((v) => v !== value) : [...chosen, value]);
};

/** A range of prices is chosen alone, or taken off where it is the one chosen. */
export const ranged = (query: ListingQuery, from: number, to: number | null): ListingQuery =>
  isRange(query, from, to)
    ? changed(query, { priceFrom: undefined, priceTo: undefined })
    : changed(query, { priceFrom: from === 0 ? undefined : from, priceTo: to ?? undefined });

export const isRange = (query: ListingQuery, from: number, to: number | null): boolean =>
  (query.priceFrom ?? 0) === from && (query.priceTo ?? null) === to && !(from === 0 && to === null);
