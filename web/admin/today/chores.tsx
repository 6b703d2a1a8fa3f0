import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { countText } from '../orders/desk.ts';
import { choreQuery } from '../orders/desk-queries.ts';
import { Icon } from '../parts/icon.tsx';
import { whenText } from '../parts/say.ts';
import { RowsToCome, Stale } from '../parts/states.tsx';
import { useNow } from '../parts/use-now.ts';
import { type LowStock, lowStockQuery } from '../products/product-queries.ts';
import { lowAt } from '../products/stock.ts';
import { useMay } from '../session/staff.ts';
import { useSpeech, useText } from '../text/use-text.ts';
import type { Text } from '../text/zh-CN.ts';

/** What waits to be done, most urgent first, each a link to where it is done. */
export const Chores = () => {
  const text = useText();
  const orders = useMay('orders.read');
  const products = useMay('catalogue.read');
  if (!orders && !products) return null;
  return (
    <section className="card chores" aria-label={text.today.title}>
      <ul>
        {orders && <ToShip />}
        {orders && <Awaiting />}
        {products && <Low />}
      </ul>
    </section>
  );
};

interface ChoreProps {
  readonly to: string;
  readonly count: string;
  readonly title: string;
  readonly none: string;
  readonly children: ReactNode;
  readonly urgent?: boolean;
}

const Chore = ({ to, count, title, none, children, urgent = false }: ChoreProps) => {
  const nothing = count === '0';
  return (
    <li className={nothing ? 'chore nothing' : urgent ? 'chore urgent' : 'chore'}>
      <Link href={to}>
        <b className="chore-count number">{nothing ? <Icon name="check" /> : count}</b>
        <span>
          <b>{nothing ? none : title}</b>
          {!nothing && <small>{children}</small>}
        </span>
        <Icon name="right" />
      </Link>
    </li>
  );
};

interface AskedProps {
  readonly query: { readonly isError: boolean; readonly error: unknown; readonly refetch: () => unknown };
  readonly has: boolean;
  readonly children: ReactNode;
}

/** A chore still asked for keeps its place; one that failed says so in it, over what was last known. */
const Asked = ({ query, has, children }: AskedProps) => (
  <>
    {query.isError && (
      <li>
        <Stale error={query.error} retry={() => query.refetch()} />
      </li>
    )}
    {has && children}
    {!has && !query.isError && (
      <li>
        <RowsToCome rows={1} />
      </li>
    )}
  </>
);

const ToShip = () => {
  const { text, locale } = useSpeech();
  const now = useNow();
  const query = useQuery(choreQuery('to_ship'));
  const page = query.data;
  const oldest = page?.nextCursor === null ? page.items.at(-1) : undefined;
  return (
    <Asked query={query} has={page !== undefined}>
      <Chore
        to="/orders?view=to_ship"
        count={page ? countText(page) : ''}
        title={text.today.toShipTitle}
        none={text.today.toShipNone}
        urgent
      >
        {oldest && text.today.toShipWhen(whenText(oldest.placedAt, now, locale, text))}
      </Chore>
    </Asked>
  );
};

const Awaiting = () => {
  const text = useText();
  const query = useQuery(choreQuery('awaiting_payment'));
  return (
    <Asked query={query} has={query.data !== undefined}>
      <Chore
        to="/orders?view=awaiting_payment"
        count={query.data ? countText(query.data) : ''}
        title={text.today.awaitingTitle}
        none={text.today.awaitingNone}
      >
        {text.today.awaitingText}
      </Chore>
    </Asked>
  );
};

const lowText = (low: LowStock, text: Text): string => {
  const sentence = text.today.lowText(lowAt, low.out);
  return low.partial ? text.state.sentences(sentence, text.today.lowPart) : sentence;
};

const Low = () => {
  const text = useText();
  const query = useQuery(lowStockQuery);
  const low = query.data;
  return (
    <Asked query={query} has={low !== undefined}>
      <Chore
        to="/products?view=low"
        count={low ? String(low.skus) : ''}
        title={text.today.lowTitle}
        none={text.today.lowNone}
      >
        {low && lowText(low, text)}
      </Chore>
    </Asked>
  );
};
