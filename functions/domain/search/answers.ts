import type { SearchItem, SearchQuery } from '../../../contracts/search/search-products.ts';
import type { Suggestion } from '../../../contracts/search/suggest-products.ts';
import { inLocale, type Locale } from '../../../contracts/values/locale.ts';
import type { Listing } from './document.ts';
import { codeKey } from './tokens.ts';

const fullName = ({ brand, name }: Pick<SearchItem['card'], 'brand' | 'name'>, locale: Locale): string =>
  `${inLocale(brand, locale)} ${inLocale(name, locale)}`;

/** The SKU the query names, else the product's first. */
const skuOf = (skus: readonly string[], q: string): SearchItem['sku'] => {
  const code = codeKey(q.normalize('NFKC'));
  const named = code.length > 3 ? skus.find((sku) => codeKey(sku).startsWith(code)) : undefined;
  // SKUs were checked when the product was saved.
  return (named ?? skus[0] ?? '') as SearchItem['sku'];
};

/** A product as a search answers it. */
export const itemOf = ({ id, card, skus }: Listing, { q, locale }: Pick<SearchQuery, 'q' | 'locale'>): SearchItem => ({
  id,
  sku: skuOf(skus, q),
  name: fullName(card, locale),
  card,
});

/** The beginning of every address in a language. */
export const siteOf = (locale: Locale): string => (locale === 'en' ? '/en' : '');

/** A product as it is suggested while somebody types. */
export const suggestedProduct = ({ card }: Pick<Listing, 'card'>, locale: Locale): Suggestion => ({
  kind: 'product',
  text: fullName(card, locale),
  href: `${siteOf(locale)}/p/${card.handle}`,
  picture: card.picture.name,
});

/** The page's last number that is answered, as the contract has it. */
const mostPages = 100;

export const pagesOf = (total: number, limit: number): number => Math.min(mostPages, Math.ceil(total / limit));
