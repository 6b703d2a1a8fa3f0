import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useCallback, useEffect } from 'react';
import { Link, useSearchParams } from 'wouter';
import { Icon } from '../parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import { clockTime } from '../parts/say.ts';
import { Blank, Failure, RowsToCome, Stale } from '../parts/states.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { useSpeech, useText } from '../text/use-text.ts';
import { type DeskRow, type DeskView, viewIn, views, withHead } from './desk.ts';
import { headQuery, listQuery } from './desk-queries.ts';
import { OrderTable } from './order-table.tsx';

export const Orders = () => {
  const text = useText();
  const [search] = useSearchParams();
  const view = viewIn(search.get('view'));
  return (
    <Page title={text.orders.title} aside={<Updated view={view} />}>
      <section className="card">
        <Tabs
          label={text.orders.viewsLabel}
          path="/orders"
          present={view}
          views={views.map((v) => ({ view: v, label: text.orders.views[v] }))}
        />
        <Desk key={view} view={view} />
      </section>
    </Page>
  );
};

const Updated = ({ view }: { view: DeskView }) => {
  const { text, locale } = useSpeech();
  const { dataUpdatedAt } = useQuery(headQuery(view));
  if (dataUpdatedAt === 0) return null;
  return <span className="dim number">{text.orders.updated(clockTime(dataUpdatedAt, locale))}</span>;
};

const useDesk = (view: DeskView) => {
  const queries = useQueryClient();
  const list = useInfiniteQuery(listQuery(view));
  const head = useQuery(headQuery(view));
  const loaded = list.data?.pages.flatMap((page) => page.items) ?? [];
  const { rows, fresh } = withHead(loaded, head.data);
  // the watched page is the list's first: no need to ask again, the next ones are paged for anew
  const showFresh = useCallback((): void => {
    if (head.data) queries.setQueryData(listQuery(view).queryKey, { pages: [head.data], pageParams: [''] });
  }, [queries, view, head.data]);
  const retry = (): void => {
    void head.refetch();
    if (list.isError) void list.refetch();
  };
  const empty = list.isSuccess && loaded.length === 0;
  useEffect(() => {
    // nothing on the screen can jump: show news at once
    if (empty && fresh > 0) showFresh();
  }, [empty, fresh, showFresh]);
  return { list, head, rows, fresh: empty ? 0 : fresh, showFresh, retry };
};

const Desk = ({ view }: { view: DeskView }) => {
  const { list, head, rows, fresh, showFresh, retry } = useDesk(view);
  if (list.isPending) return <RowsToCome rows={8} />;
  if (list.isError && rows.length === 0) return <Failure error={list.error} retry={retry} />;
  if (rows.length === 0) return <NoOrders view={view} />;
  return (
    <>
      {head.isError && <Stale error={head.error} retry={retry} />}
      <Fresh count={fresh} show={showFresh} />
      <OrderTable rows={rows} mixed={view === 'all'} />
      <More list={list} rows={rows} />
    </>
  );
};

/** New orders wait above the list until asked in, so that no row moves under a finger. */
const Fresh = ({ count, show }: { count: number; show: () => void }) => {
  const text = useText();
  return (
    <div role="status">
      {count > 0 && (
        <button type="button" className="fresh" onClick={show}>
          <Icon name="refresh" />
          {text.orders.fresh(count)}
          <span className="link">{text.orders.showFresh}</span>
        </button>
      )}
    </div>
  );
};

type List = ReturnType<typeof useDesk>['list'];

const More = ({ list, rows }: { list: List; rows: readonly DeskRow[] }) => {
  const text = useText();
  if (!list.hasNextPage) return <p className="list-end">{rows.length > 8 ? text.orders.end : ''}</p>;
  return (
    <div className="list-end">
      {list.isFetchNextPageError && (
        <span className="error" role="alert">
          {text.orders.moreFailed}
        </span>
      )}
      <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
        {list.isFetchingNextPage ? text.orders.loadingMore : text.act.more}
      </Button>
    </div>
  );
};

const NoOrders = ({ view }: { view: DeskView }) => {
  const text = useText();
  return (
    <Blank
      icon={view === 'to_ship' ? 'check' : 'orders'}
      title={text.orders.empty[view]}
      action={
        view !== 'all' && (
          <Link href="/orders?view=all" className="link">
            {text.orders.seeAll}
          </Link>
        )
      }
    >
      {text.orders.emptyText[view]}
    </Blank>
  );
};
