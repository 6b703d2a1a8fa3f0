import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { listProductsForStaff } from '../../../contracts/catalogue/list-products-for-staff.ts';
import type { ProductStatus } from '../../../contracts/catalogue/product.ts';
import type { Reply } from '../../../contracts/contract.ts';
import { read } from '../api.ts';
import { bySku } from './stock.ts';

export type ProductPage = Reply<typeof listProductsForStaff>;
export type ProductRow = ProductPage['items'][number];

export type ProductView = ProductStatus | 'low';
export const productViews = [
  'on_shelf',
  'draft',
  'scheduled',
  'off_shelf',
  'low',
] as const satisfies readonly ProductView[];
export const productViewIn = (text: string | null): ProductView => productViews.find((v) => v === text) ?? 'on_shelf';

const pageSize = 20;

/** What a list is narrowed to; an empty text narrows nothing. */
export interface Narrowed {
  readonly text: string;
  readonly category: string;
}

export const productsQuery = (status: ProductStatus, { text, category }: Narrowed) =>
  infiniteQueryOptions({
    queryKey: ['products', status, text, category],
    queryFn: ({ pageParam, signal }) =>
      read('listProductsForStaff', {
        query: {
          status,
          limit: pageSize,
          ...(text === '' ? {} : { text }),
          ...(category === '' ? {} : { category }),
          ...(pageParam === '' ? {} : { cursor: pageParam }),
        },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

export interface LowStock {
  readonly rows: readonly ProductRow[];
  /** SKUs at or below the mark, sold-out ones among them. */
  readonly skus: number;
  readonly out: number;
  /** The catalogue is larger than was looked at. */
  readonly partial: boolean;
}

/** How many pages of a hundred the low-stock look goes through at most. */
const mostPages = 10;

const lookForLow = async (signal: AbortSignal): Promise<LowStock> => {
  const rows: ProductRow[] = [];
  let cursor: string | null = null;
  let pages = 0;
  do {
    const page: ProductPage = await read('listProductsForStaff', {
      query: { status: 'on_shelf', limit: 100, ...(cursor === null ? {} : { cursor }) },
      signal,
    });
    rows.push(...page.items);
    cursor = page.nextCursor;
    pages += 1;
  } while (cursor !== null && pages < mostPages);
  return lowStockOf(rows, cursor !== null);
};

/** Products with a SKU at or below the mark, the emptiest first. */
export const lowStockOf = (all: readonly ProductRow[], partial: boolean): LowStock => {
  const found = all
    .map((row) => ({ row, low: bySku(row).filter((s) => s.level !== 'enough') }))
    .filter(({ low }) => low.length > 0)
    .sort((a, b) => least(a.low) - least(b.low));
  const skus = found.flatMap(({ low }) => low);
  return {
    rows: found.map(({ row }) => row),
    skus: skus.length,
    out: skus.filter((s) => s.level === 'out').length,
    partial,
  };
};

const least = (skus: readonly { readonly available: number }[]): number => Math.min(...skus.map((s) => s.available));

/** Looked for every five minutes: it reads the whole shelf. */
export const lowStockQuery = queryOptions({
  queryKey: ['products', 'low'],
  queryFn: ({ signal }) => lookForLow(signal),
  staleTime: 60_000,
  refetchInterval: 300_000,
});
