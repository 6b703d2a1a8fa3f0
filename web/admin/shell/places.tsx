import { lazy, type ReactNode, Suspense } from 'react';
import { Link, Route, Switch, useLocation } from 'wouter';
import { Boundary } from '../parts/boundary.tsx';
import { Page } from '../parts/page.tsx';
import { Blank, RowsToCome } from '../parts/states.tsx';
import { useSession } from '../session/staff.ts';
import { useText } from '../text/use-text.ts';
import { menuFor, placeOf } from './menu.ts';

const Today = lazy(async () => ({ default: (await import('../today/today.tsx')).Today }));
const Orders = lazy(async () => ({ default: (await import('../orders/orders.tsx')).Orders }));
const OrderPage = lazy(async () => ({ default: (await import('../orders/order-page.tsx')).OrderPage }));
const Security = lazy(async () => ({ default: (await import('../security/security.tsx')).Security }));
const Refunds = lazy(async () => ({ default: (await import('../refunds/refunds.tsx')).Refunds }));
const Products = lazy(async () => ({ default: (await import('../products/products.tsx')).Products }));
const EditorPage = lazy(async () => ({ default: (await import('../editor/editor-page.tsx')).EditorPage }));
const Categories = lazy(async () => ({ default: (await import('../categories/categories.tsx')).Categories }));
const SchemaPage = lazy(async () => ({ default: (await import('../categories/schema-page.tsx')).SchemaPage }));
const Labels = lazy(async () => ({ default: (await import('../labels/labels.tsx')).Labels }));
const Tuning = lazy(async () => ({ default: (await import('../tuning/tuning.tsx')).Tuning }));

/** The pages by address; one the person has no permission for says so instead of asking the server in vain. */
export const Places = () => {
  const [path] = useLocation();
  return (
    <Boundary key={path}>
      <Suspense fallback={<RowsToCome rows={6} tall />}>
        <Guarded>
          <Switch>
            <Route path="/">
              <Today />
            </Route>
            <Route path="/orders">
              <Orders />
            </Route>
            <Route path="/orders/:orderId">{({ orderId }) => <OrderPage key={orderId} orderId={orderId} />}</Route>
            <Route path="/refunds">
              <Refunds />
            </Route>
            <Route path="/products">
              <Products />
            </Route>
            <Route path="/products/:productId">
              {({ productId }) => <EditorPage key={productId} productId={productId} />}
            </Route>
            <Route path="/categories">
              <Categories />
            </Route>
            <Route path="/categories/:slug">{({ slug }) => <SchemaPage key={slug} slug={slug} />}</Route>
            <Route path="/brands">
              <Labels />
            </Route>
            <Route path="/search">
              <Tuning />
            </Route>
            <Route path="/security">
              <Security />
            </Route>
            <Route>
              <NotFound />
            </Route>
          </Switch>
        </Guarded>
      </Suspense>
    </Boundary>
  );
};

const Guarded = ({ children }: { children: ReactNode }) => {
  const text = useText();
  const [path] = useLocation();
  const { permissions } = useSession().staff;
  const place = placeOf(path);
  if (!place || menuFor(permissions).includes(place)) return children;
  return (
    <Page title={text.go[place.name]}>
      <Blank icon="lock" title={text.state.notAllowedTitle} action={<ToToday />}>
        {text.state.notAllowedText}
      </Blank>
    </Page>
  );
};

const NotFound = () => {
  const text = useText();
  return (
    <Page title={text.state.notFoundTitle}>
      <Blank icon="search" title={text.state.notFoundTitle} action={<ToToday />}>
        {text.state.notFoundText}
      </Blank>
    </Page>
  );
};

const ToToday = () => {
  const text = useText();
  return (
    <Link href="/" className="button-link">
      {text.state.toToday}
    </Link>
  );
};
