import { useQuery } from '@tanstack/react-query';
import { choreQuery } from '../orders/desk-queries.ts';
import { Page } from '../parts/page.tsx';
import { clockTime, dayName } from '../parts/say.ts';
import { Blank, Failure, Stale } from '../parts/states.tsx';
import { useNow } from '../parts/use-now.ts';
import { useMay } from '../session/staff.ts';
import { useSpeech, useText } from '../text/use-text.ts';
import { Chores } from './chores.tsx';
import { DayFiguresCard } from './day-figures.tsx';
import { LatestOrders } from './latest-orders.tsx';

/** What matters now, and how the day goes. Every number comes from the lists themselves. */
export const Today = () => {
  const { text, locale } = useSpeech();
  const now = useNow(30_000);
  const orders = useMay('orders.read');
  const products = useMay('catalogue.read');
  return (
    <Page
      title={text.today.title}
      aside={<span className="dim number">{`${dayName(now, locale)} ${clockTime(now, locale)}`}</span>}
    >
      {!orders && !products && <Blank icon="lock" title={text.today.nothingToSee} />}
      <div className="today">
        <Chores />
        {orders && <OrdersOfToday />}
      </div>
    </Page>
  );
};

const OrdersOfToday = () => {
  const text = useText();
  const latest = useQuery(choreQuery('all'));
  if (latest.isError && !latest.data)
    return (
      <section className="card">
        <Failure error={latest.error} retry={() => void latest.refetch()} />
      </section>
    );
  return (
    <>
      <section className="card figures-card">
        <h2>{text.today.figures}</h2>
        <DayFiguresCard page={latest.data} />
      </section>
      <section className="card latest">
        {latest.isError && <Stale error={latest.error} retry={() => void latest.refetch()} />}
        <LatestOrders rows={latest.data?.items} />
      </section>
    </>
  );
};
