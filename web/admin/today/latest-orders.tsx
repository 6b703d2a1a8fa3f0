import { Link } from 'wouter';
import type { OrderRow } from '../../../contracts/orders/order.ts';
import { deskState } from '../orders/desk.ts';
import { shortNumber } from '../orders/order-number.ts';
import { StateTag } from '../orders/state-tag.tsx';
import { moneyText, said } from '../parts/say.ts';
import { Blank, RowsToCome } from '../parts/states.tsx';
import { When } from '../parts/when.tsx';
import { useSpeech } from '../text/use-text.ts';

export const LatestOrders = ({ rows }: { rows: readonly OrderRow[] | undefined }) => {
  const { text } = useSpeech();
  return (
    <>
      <header className="card-head">
        <h2>{text.today.latest}</h2>
        <Link href="/orders?view=all" className="link">
          {text.today.all}
        </Link>
      </header>
      {rows === undefined && <RowsToCome rows={5} />}
      {rows?.length === 0 && (
        <Blank icon="orders" title={text.today.noOrders} level={3}>
          {text.today.noOrdersText}
        </Blank>
      )}
      <ul className="latest-list">
        {rows?.slice(0, 6).map((row) => (
          <LatestRow key={row.id} row={row} />
        ))}
      </ul>
    </>
  );
};

const LatestRow = ({ row }: { row: OrderRow }) => {
  const { text, locale } = useSpeech();
  return (
    <li data-row-of="">
      <Link href={`/orders/${row.id}`} data-row="" aria-label={text.orders.open(shortNumber(row.id))}>
        <b className="order-number">{shortNumber(row.id)}</b>
      </Link>
      <span className="latest-goods">
        {said(row.firstLine, locale)}
        <small>
          {row.recipient}
          <i className="sep" />
          <When at={row.placedAt} />
        </small>
      </span>
      <span className="latest-end">
        <span className="number">{moneyText(row.total)}</span>
        <StateTag state={deskState(row)} />
      </span>
    </li>
  );
};
