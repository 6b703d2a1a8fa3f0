import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import type { Order } from '../../../contracts/orders/order.ts';
import { RefusedError } from '../api.ts';
import { canGoBack } from '../parts/arrival.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { Icon } from '../parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import { Blank, Failure, RowsToCome, Stale } from '../parts/states.tsx';
import { When } from '../parts/when.tsx';
import { useMay } from '../session/staff.ts';
import { useShortcuts } from '../shell/use-shortcuts.ts';
import { useText } from '../text/use-text.ts';
import { deskState, mayPack } from './desk.ts';
import { orderQuery } from './desk-queries.ts';
import { OrderAddress } from './order-address.tsx';
import { OrderLines } from './order-lines.tsx';
import { orderIdIn, shortNumber } from './order-number.ts';
import { OrderPayments } from './order-payments.tsx';
import { OrderRefunds } from './order-refunds.tsx';
import type { StaffOrder } from './order-reply.ts';
import { OrderShipments } from './order-shipments.tsx';
import { OrderTimeline } from './order-timeline.tsx';
import { PackingSlip } from './packing-slip.tsx';
import { StateTag } from './state-tag.tsx';

const ShipDialog = lazy(async () => ({ default: (await import('./ship-dialog.tsx')).ShipDialog }));

/** One order with all staff need to serve it. `?do=ship` opens the dialog, so that a list or a reload can. */
export const OrderPage = ({ orderId }: { orderId: string }) => {
  const text = useText();
  const query = useQuery(orderQuery(orderId));
  // The end of what is no order's number names nothing.
  const title = orderIdIn(orderId) === null ? text.orders.title : text.order.title(shortNumber(orderId));
  if (query.data)
    return (
      <>
        {query.isError && <Stale error={query.error} retry={() => void query.refetch()} />}
        <Found found={query.data} />
      </>
    );
  return (
    <Page title={title} before={<Back />}>
      {query.isPending ? (
        <RowsToCome rows={6} tall />
      ) : isNotFound(query.error) ? (
        <NotFound />
      ) : (
        <Failure error={query.error} retry={() => void query.refetch()} />
      )}
    </Page>
  );
};

// A number of the wrong shape is refused as input; to the person it is the same: no such order.
const isNotFound = (error: unknown): boolean =>
  error instanceof RefusedError && ['order_not_found', 'invalid_input'].includes(error.refusal.code);

const NotFound = () => {
  const text = useText();
  return (
    <Blank
      icon="search"
      title={text.order.notFoundTitle}
      action={
        <Link href="/orders?view=all" className="button-link">
          {text.orders.seeAll}
        </Link>
      }
    >
      {text.order.notFoundText}
    </Blank>
  );
};

/** Back to the list as it was, where one came from it. */
const Back = () => {
  const text = useText();
  const [, go] = useLocation();
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={text.go.back}
      onClick={() => (canGoBack() ? history.back() : go('/orders'))}
    >
      <Icon name="left" />
    </button>
  );
};

const useShipping = (found: StaffOrder) => {
  const may = useMay('orders.ship');
  const [search, setSearch] = useSearchParams();
  // Nothing leaves while its money is asked back; the shop would refuse it.
  const can = may && deskState(found.order) === 'to_ship' && (found.order.openRefunds ?? 0) === 0;
  // Kept open after the order changed under it: the dialog itself tells what became of it.
  const asked = may && search.get('do') === 'ship';
  const open = (): void => setSearch({ do: 'ship' }, { replace: true });
  const close = (): void => setSearch({}, { replace: true });
  return { can, asked, open, close };
};

const Found = ({ found }: { found: StaffOrder }) => {
  const text = useText();
  const { order, payments, shipments, refunds } = found;
  const shipping = useShipping(found);
  const number = shortNumber(order.id);
  useShortcuts({
    ...(mayPack(order) ? { print: () => print() } : {}),
    ...(shipping.can ? { ship: shipping.open } : {}),
  });
  return (
    <Page
      title={text.order.title(number)}
      before={<Back />}
      aside={<Aside order={order} />}
      actions={<Actions order={order} shipping={shipping} />}
    >
      <div className="order">
        <div className="order-main">
          <OrderLines order={order} />
          <OrderShipments order={order} shipments={shipments} />
          <OrderPayments order={order} payments={payments} />
          <OrderRefunds refunds={refunds} />
        </div>
        <aside className="order-aside">
          <OrderAddress order={order} />
          <OrderTimeline order={order} shipments={shipments} />
        </aside>
      </div>
      {mayPack(order) && <PackingSlip order={order} />}
      {shipping.asked && (
        <Suspense fallback={null}>
          <ShipDialog order={order} onGone={shipping.close} />
        </Suspense>
      )}
    </Page>
  );
};

const Aside = ({ order }: { order: Order }) => {
  const text = useText();
  return (
    <>
      <CopyButton of={order.id} label={text.order.copyNumber} />
      <StateTag state={deskState(order)} />
      <span className="dim">
        <When at={order.placedAt} />
      </span>
    </>
  );
};

const Actions = ({ order, shipping }: { order: Order; shipping: ReturnType<typeof useShipping> }) => {
  const text = useText();
  return (
    <>
      {mayPack(order) && (
        <Button icon={<Icon name="print" />} onClick={() => print()}>
          {text.order.print}
        </Button>
      )}
      {shipping.can && (
        <Button type="primary" icon={<Icon name="truck" />} onClick={shipping.open}>
          {text.order.ship}
        </Button>
      )}
    </>
  );
};
