import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link, useSearchParams } from 'wouter';
import type { ProductStatus } from '../../../contracts/catalogue/product.ts';
import { Page } from '../parts/page.tsx';
import { Blank, Failure, Notice, RowsToCome, Stale } from '../parts/states.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { useText } from '../text/use-text.ts';
import { lowStockQuery, productsQuery, productViewIn, productViews } from './product-queries.ts';
import { ProductTable } from './product-table.tsx';
import { lowAt } from './stock.ts';

export const Products = () => {
  const text = useText();
  const [search] = useSearchParams();
  const view = productViewIn(search.get('view'));
  return (
    <Page title={text.products.title}>
      <section className="card">
        <Tabs
          label={text.products.viewsLabel}
          path="/products"
          present={view}
          views={productViews.map((v) => ({ view: v, label: text.products.views[v] }))}
        />
        {view === 'low' ? <LowStock /> : <ByStatus key={view} status={view} />}
      </section>
    </Page>
  );
};

const ByStatus = ({ status }: { status: ProductStatus }) => {
  const text = useText();
  const list = useInfiniteQuery(productsQuery(status));
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (list.isPending) return <RowsToCome rows={8} tall />;
  if (list.isError && rows.length === 0) return <Failure error={list.error} retry={() => void list.refetch()} />;
  if (rows.length === 0) return <NoProducts view={status} />;
  return (
    <>
      {list.isRefetchError && <Stale error={list.error} retry={() => void list.refetch()} />}
      <ProductTable rows={rows} view={status} />
      {list.hasNextPage && (
        <div className="list-end">
          {list.isFetchNextPageError && (
            <span className="error" role="alert">
              {text.orders.moreFailed}
            </span>
          )}
          <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
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
          <ProductTable rows={low.data.rows} view="low" />
        </>
      )}
    </>
  );
};

const NoProducts = ({ view }: { view: ProductStatus }) => {
  const text = useText();
  const other = view === 'on_shelf' ? 'off_shelf' : 'on_shelf';
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
