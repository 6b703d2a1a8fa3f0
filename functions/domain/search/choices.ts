import type { SearchQuery } from '../../../contracts/search/search-products.ts';

/** Values of a filter that takes several; none where it is not set. */
export const valuesIn = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((value) => value.trim())
    .filter((value) => value !== '');

/** Attribute filters by key. */
export const attributesIn = ({ attributes }: Pick<SearchQuery, 'attributes'>): ReadonlyMap<string, readonly string[]> =>
  new Map(
    (attributes ?? '').split(';').flatMap((part) => {
      const at = part.indexOf(':');
      return at < 1 ? [] : [[part.slice(0, at), valuesIn(part.slice(at + 1))] as const];
    }),
  );
