import { queryOptions } from '@tanstack/react-query';
import type { Label } from '../../../contracts/catalogue/label.ts';
import { read } from '../api.ts';

/** Read once when the editor opens: what is typed must not be swept away by a refresh. */
export const productQuery = (productId: string) =>
  queryOptions({
    queryKey: ['product', productId],
    queryFn: ({ signal }) => read('getProductForStaff', { params: { productId }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

export const categoriesQuery = queryOptions({
  queryKey: ['categories'],
  queryFn: ({ signal }) => read('getCategoriesForStaff', { signal }),
});

export const schemaQuery = (slug: string) =>
  queryOptions({
    queryKey: ['schema', slug],
    queryFn: ({ signal }) => read('getAttributeSchema', { params: { slug }, signal }),
    enabled: slug !== '',
    staleTime: 30_000,
  });

/** How many pages of a hundred a list to choose from is read to the end of. */
const mostPages = 20;

const allLabels = async (route: 'listBrands' | 'listTags', signal: AbortSignal): Promise<readonly Label[]> => {
  const all: Label[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < mostPages; page += 1) {
    const { items, nextCursor }: { items: Label[]; nextCursor: string | null } = await read(route, {
      query: { limit: 100, ...(cursor === null ? {} : { cursor }) },
      signal,
    });
    all.push(...items);
    if (nextCursor === null) break;
    cursor = nextCursor;
  }
  return all;
};

export type LabelKind = 'brands' | 'tags';

/** The shop's brands or tags, all of them. */
export const labelsQuery = (kind: LabelKind) =>
  queryOptions({
    queryKey: ['labels', kind],
    queryFn: ({ signal }) => allLabels(kind === 'brands' ? 'listBrands' : 'listTags', signal),
    staleTime: 60_000,
  });
