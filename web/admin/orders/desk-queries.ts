import { type InfiniteData, infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import type { OrderRow } from '../../../contracts/orders/order.ts';
import type { Page } from '../../../contracts/values/page.ts';
import { read } from '../api.ts';
import { type DeskView, deskState } from './desk.ts';

/** How often lists look for news while the page is seen. */
export const lookEveryMs = 10_000;

const pageSize = 20;
/** The most the API gives at once: what chores are counted on. */
const mostRows = 100;

const firstPage = (view: DeskView, limit: number) =>
  queryOptions({
    queryKey: ['desk', 'head', view, limit],
    queryFn: ({ signal }): Promise<Page<OrderRow>> => read('listOrdersForStaff', { query: { view, limit }, signal }),
    refetchInterval: lookEveryMs,
  });

/** The list's first page, watched for news. */
export const headQuery = (view: DeskView) => firstPage(view, pageSize);

/** As many of a view as one call tells. */
export const choreQuery = (view: DeskView) => firstPage(view, mostRows);

/** The list as the person pages through it. */
export const listQuery = (view: DeskView) =>
  infiniteQueryOptions({
    queryKey: ['desk', 'list', view],
    queryFn: ({ pageParam, signal }): Promise<Page<OrderRow>> =>
      read('listOrdersForStaff', {
        query: { view, limit: pageSize, ...(pageParam === '' ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    refetchOnWindowFocus: false,
  });

export const orderQuery = (orderId: string) =>
  queryOptions({
    queryKey: ['order', orderId],
    queryFn: ({ signal }) => read('getOrderForStaff', { params: { orderId }, signal }),
    // nothing more happens to an order that is over
    refetchInterval: ({ state: { data } }) =>
      data && ['cancelled', 'delivered'].includes(deskState(data.order)) ? false : lookEveryMs,
  });

/** Every order this page has seen lately, newest first: what the palette finds tails in. */
export const knownRows = (queries: QueryClient): readonly OrderRow[] => {
  const heads = queries.getQueriesData<Page<OrderRow>>({ queryKey: ['desk', 'head'] });
  const lists = queries.getQueriesData<InfiniteData<Page<OrderRow>>>({ queryKey: ['desk', 'list'] });
  const pages = [...heads.map(([, page]) => page), ...lists.flatMap(([, list]) => list?.pages ?? [])];
  const rows = new Map(pages.flatMap((page) => page?.items ?? []).map((row) => [row.id, row]));
  return [...rows.values()].sort((a, b) => (a.placedAt < b.placedAt ? 1 : -1));
};
