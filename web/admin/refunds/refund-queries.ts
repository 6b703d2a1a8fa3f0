import { infiniteQueryOptions, type QueryClient } from '@tanstack/react-query';
import type { Refund } from '../../../contracts/after-sales/refund.ts';
import type { Page } from '../../../contracts/values/page.ts';
import { read } from '../api.ts';
import { lookEveryMs } from '../orders/desk-queries.ts';
import type { RefundView } from './refund-views.ts';

/** A view as the person pages through it; looked at again while it is seen. */
export const refundsQuery = (view: RefundView) =>
  infiniteQueryOptions({
    queryKey: ['refunds', view],
    queryFn: ({ pageParam, signal }): Promise<Page<Refund>> =>
      read('listRefundsForStaff', {
        query: { view, limit: 20, ...(pageParam === '' ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    refetchInterval: lookEveryMs,
  });

/** Everything that shows a refund is read anew. */
export const refreshRefunds = async (queries: QueryClient, orderId: string): Promise<void> => {
  await Promise.all([
    queries.invalidateQueries({ queryKey: ['refunds'] }),
    queries.invalidateQueries({ queryKey: ['order', orderId] }),
    queries.invalidateQueries({ queryKey: ['desk'] }),
  ]);
};
