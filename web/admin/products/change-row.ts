import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { type LowStock, type ProductPage, type ProductRow, productViews } from './product-queries.ts';

type Change = (row: ProductRow) => ProductRow;

/** Changes a product in every list that shows it, where it stands. */
export const changeRow = (queries: QueryClient, productId: string, change: Change): void => {
  const changed = (rows: readonly ProductRow[]): ProductRow[] =>
    rows.map((row) => (row.card.id === productId ? change(row) : row));
  for (const view of productViews) {
    if (view === 'low')
      queries.setQueryData<LowStock>(['products', view], (low) => low && { ...low, rows: changed(low.rows) });
    else
      queries.setQueriesData<InfiniteData<ProductPage, string>>(
        { queryKey: ['products', view] },
        (list) => list && { ...list, pages: list.pages.map((page) => ({ ...page, items: changed(page.items) })) },
      );
  }
};
