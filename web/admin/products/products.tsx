import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import type { ProductStatus } from '../../../contracts/catalogue/product.ts';
import { Icon } from '../parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import { Blank, Failure, Notice, RowsToCome, Stale } from '../parts/states.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { useMay } from '../session/staff.ts';
import { useShortcuts } from '../shell/use-shortcuts.ts';
import { useText } from '../text/use-text.ts';
import { BulkList } from './bulk-list.tsx';
import { ProductFilters } from './product-filters.tsx';
import { lowStockQuery, type Narrowed, productsQuery, productViewIn, productViews } from './product-queries.ts';
import { ProductTable } from './product-table.tsx';
import { lowAt } from './stock.ts';

export const Products = () => {
  const text = useText();
  const [search] = useSearchParams();
  const view = productViewIn(search.get('view'));
  const narrowed = { text: search.get('q') ?? '', category: search.get('category') ?? '' };
  const kept = new URLSearchParams({
    ...(narrowed.text === '' ? {} : { q: narrowed.text }),
    ...(narrowed.category === '' ? {} : { category: narrowed.category }),
  }).toString();
  return (
    <Page title={text.products.title} actions={<NewProduct />}>
      <section className="card">
        <Tabs
          label={text.products.viewsLabel}
          path="/products"
          present={view}
          also={kept}
          views={productViews.map((v) => ({ view: v, label: text.products.views[v] }))}
        />
        {view === 'low' ? (
          <LowStock />
        ) : (
          <>
            <ProductFilters narrowed={narrowed} />
            <ByStatus key={`${view} ${narrowed.text} ${narrowed.category}`} status={view} narrowed={narrowed} />
          </>
        )}
      </section>
    </Page>
  );
};

const NewProduct = () => {
  const text = useText();
  const [, go] = useLocation();
  const may = useMay('catalogue.write');
  useShortcuts(may ? { newProduct: () => go('/products/new') } : {});
  if (!may) return null;
  return (
    <Link href="/products/new" className="button-link">
      <Icon name="plus" />
      {text.products.create}
    </Link>
  );
};

/** As many rows as are wanted on the screen before one has to ask for more. */
const enough = 20;

const ByStatus = ({ status, narrowed }: { status: ProductStatus; narrowed: Narrowed }) => {
  const text = useText();
  const list = useInfiniteQuery(productsQuery(status, narrowed));
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const { hasNextPage, isFetching, isError, fetchNextPage } = list;
  // a page of a search may come back with few rows or none while more follow
  const wanting = narrowed.text !== '' && hasNextPage && rows.length < enough && !isError;
  useEffect(() => {
    if (wanting && !isFetching) void fetchNextPage();
  }, [wanting, isFetching, fetchNextPage]);
  if (list.isPending || (wanting && rows.length === 0)) return <RowsToCome rows={8} tall />;
  if (isError && rows.length === 0) return <Failure error={list.error} retry={() => void list.refetch()} />;
  if (rows.length === 0) return <NoProducts view={status} narrowed={narrowed} />;
  return (
    <>
      {list.isRefetchError && <Stale error={list.error} retry={() => void list.refetch()} />}
      <BulkList rows={rows} view={status} />
      {hasNextPage && (
        <div className="list-end">
          {list.isFetchNextPageError && (
            <span className="error" role="alert">
              {text.orders.moreFailed}
            </span>
          )}
          {wanting && <span role="status">{text.products.looking}</span>}
          <Button loading={list.isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {text.act.more}
          </Button>
        </div>
      )}
    </>
  );
};

const LowStock = () => {
  const text = useText();
  const low = useQuery(lowStockQuery);
  if (low.isPending) return <RowsToCome rows={8} tall />;
  if (!low.data) return <Failure error={low.error} retry={() => void low.refetch()} />;
  return (
    <>
      {low.isError && <Stale error={low.error} retry={() => void low.refetch()} />}
      {low.data.partial && <Notice kind="warn">{text.products.lowPart}</Notice>}
      {low.data.rows.length === 0 ? (
        <Blank icon="check" title={text.products.empty.low}>
          {text.products.emptyText.low(lowAt)}
        </Blank>
      ) : (
        <>
          <p className="list-note dim">{text.products.lowScope(lowAt)}</p>
          <ProductTable rows={low.data.rows} view="low" picking={null} />
        </>
      )}
    </>
  );
};

const NoProducts = ({ view, narrowed }: { view: ProductStatus; narrowed: Narrowed }) => {
  const text = useText();
  const other = view === 'on_shelf' ? 'off_shelf' : 'on_shelf';
  if (narrowed.text !== '' || narrowed.category !== '')
    return (
      <Blank
        icon="search"
        title={text.products.noMatch}
        action={
          <Link href={`/products?view=${view}`} className="link">
            {text.products.clear}
          </Link>
        }
      >
        {text.products.noMatchText}
      </Blank>
    );
  return (
    <Blank
      icon="box"
      title={text.products.empty[view]}
      action={
        <Link href={`/products?view=${other}`} className="link">
          {view === 'on_shelf' ? text.products.seeOff : text.products.seeOn}
        </Link>
      }
    >
      {text.products.emptyText[view]}
    </Blank>
  );
};
