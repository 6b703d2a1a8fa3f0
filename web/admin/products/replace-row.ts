import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { type LowStock, type ProductPage, type ProductRow, productViews } from './product-queries.ts';

const swap = (rows: readonly ProductRow[], next: ProductRow): ProductRow[] =>
  rows.map((row) => (row.card.id === next.card.id ? next : row));

/** Puts a product's new state into every list that shows it, where it stands. */
export const replaceRow = (queries: QueryClient, next: ProductRow): void => {
  for (const view of productViews) {
    if (view === 'low')
      queries.setQueryData<LowStock>(['products', view], (low) => low && { ...low, rows: swap(low.rows, next) });
    else
      queries.setQueryData<InfiniteData<ProductPage, string>>(
        ['products', view],
        (list) => list && { ...list, pages: list.pages.map((page) => ({ ...page, items: swap(page.items, next) })) },
      );
  }
};
