import { Link } from 'wouter';
import { moneyText, said } from '../parts/say.ts';
import { When } from '../parts/when.tsx';
import { useMay } from '../session/staff.ts';
import { useSpeech, useText } from '../text/use-text.ts';
import { type DeskRow, deskState } from './desk.ts';
import { shortNumber } from './order-number.ts';
import { StateTag } from './state-tag.tsx';

/** A table on a wide screen, cards on a phone: the same rows and cells, laid out by the style sheet. */
export const OrderTable = ({ rows, mixed }: { rows: readonly DeskRow[]; mixed: boolean }) => {
  const { columns } = useText().orders;
  return (
    <table className="table cards-on-phone orders-table">
      <thead>
        <tr>
          <th scope="col">{columns.order}</th>
          <th scope="col">{columns.goods}</th>
          <th scope="col">{columns.recipient}</th>
          <th scope="col" className="end">
            {columns.total}
          </th>
          <th scope="col">{mixed ? columns.state : <span className="unseen">{columns.state}</span>}</th>
          <th scope="col" className="end">
            <span className="unseen">{columns.action}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ row, moved }) => (
          <Row key={row.id} row={row} moved={moved} mixed={mixed} />
        ))}
      </tbody>
    </table>
  );
};

const Row = ({ row, moved, mixed }: DeskRow & { readonly mixed: boolean }) => {
  const { text, locale } = useSpeech();
  const number = shortNumber(row.id);
  return (
    <tr className={moved ? 'moved' : undefined} data-row-of="">
      <td className="cell-order">
        <Link href={`/orders/${row.id}`} className="row-link" data-row="" aria-label={text.orders.open(number)}>
          <b className="order-number">{number}</b>
        </Link>
        <small>
          <When at={row.placedAt} />
        </small>
      </td>
      <td className="cell-goods">
        <span className="two-lines">
          {said(row.firstLine, locale)} <small>{text.orders.units(row.units)}</small>
        </span>
      </td>
      <td className="cell-recipient">
        {row.recipient} <small lang="zh-CN">{row.region}</small>
      </td>
      <td className="cell-total end number">
        <b>{moneyText(row.total)}</b>
      </td>
      <td className="cell-state">
        {(mixed || moved) && <StateTag state={deskState(row)} />}
        {moved && <small>{text.orders.moved}</small>}
      </td>
      <td className="cell-action end">
        <ShipLink row={row} moved={moved} />
      </td>
    </tr>
  );
};

const ShipLink = ({ row, moved }: DeskRow) => {
  const text = useText();
  const may = useMay('orders.ship');
  if (!may || moved || deskState(row) !== 'to_ship') return null;
  return (
    <Link
      href={`/orders/${row.id}?do=ship`}
      className="row-action"
      aria-label={text.orders.shipOrder(shortNumber(row.id))}
    >
      {text.orders.ship}
    </Link>
  );
};
