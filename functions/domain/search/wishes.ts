import type { SearchQuery } from '../../../contracts/search/search-products.ts';
import { withoutPrice } from './price-wish.ts';

/** A query with what was said in words put where it counts. */
export interface Wished {
  /** The words that are left, and the price that was said as a filter. */
  readonly query: SearchQuery;
  /** The same without the price: where it leaves nothing, near goods beat none. */
  readonly anyPrice: SearchQuery;
  /** The price as it was said; empty where none was. */
  readonly said: string;
}

/** A price filter that was chosen counts more than one that was said. */
export const wishesIn = (asked: SearchQuery): Wished => {
  const { q, said, wish } = withoutPrice(asked.q);
  if (!wish) return { query: asked, anyPrice: asked, said: '' };
  const anyPrice = { ...asked, q };
  const chosen = asked.priceFrom !== undefined || asked.priceTo !== undefined;
  const { from, to } = wish;
  const query = chosen ? anyPrice : { ...anyPrice, priceFrom: from, ...(to === undefined ? {} : { priceTo: to }) };
  return { query, anyPrice, said };
};

/** What to suggest instead of a misspelt query, with the price that was said. */
export const saidAgain = (didYouMean: string | null, said: string): string | null =>
  didYouMean === null || said === '' ? didYouMean : `${didYouMean} ${said}`;
