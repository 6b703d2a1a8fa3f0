import type { Order, OrderLine } from '../../../contracts/orders/order.ts';
import { Thumb } from '../parts/picture.tsx';
import { moneyText, said } from '../parts/say.ts';
import { useSpeech, useText } from '../text/use-text.ts';

export const OrderLines = ({ order }: { order: Order }) => {
  const text = useText();
  const { columns } = text.order;
  return (
    <section className="card">
      <header className="card-head">
        <h2>{text.order.goods}</h2>
        <span className="dim">{text.orders.units(order.lines.reduce((sum, line) => sum + line.quantity, 0))}</span>
      </header>
      <table className="table cards-on-phone lines-table">
        <thead>
          <tr>
            <th scope="col">{columns.goods}</th>
            <th scope="col" className="end">
              {columns.price}
            </th>
            <th scope="col" className="end">
              {columns.quantity}
            </th>
            <th scope="col" className="end">
              {columns.subtotal}
            </th>
          </tr>
        </thead>
        <tbody>
          {order.lines.map((line) => (
            <Line key={line.sku} line={line} />
          ))}
        </tbody>
      </table>
      <Totals order={order} />
    </section>
  );
};

const Line = ({ line }: { line: OrderLine }) => {
  const { text, locale } = useSpeech();
  return (
    <tr>
      <td className="cell-line">
        <div className="with-thumb">
          <Thumb of={line.picture} size={48} />
          <div>
            {said(line.name, locale)}
            <small>
              {said(line.optionText, locale)} <code>{line.sku}</code>
            </small>
            {!line.returnable && <small>{text.order.notReturnable}</small>}
          </div>
        </div>
      </td>
      <td className="cell-price end number">{moneyText(line.unitPrice)}</td>
      <td className="cell-quantity end number">
        <span aria-hidden="true">× </span>
        <b>{line.quantity}</b>
      </td>
      <td className="cell-subtotal end number">{moneyText(line.subtotal)}</td>
    </tr>
  );
};

const Totals = ({ order }: { order: Order }) => {
  const text = useText();
  const { goods, freight, total } = order.totals;
  return (
    <dl className="totals number">
      <div>
        <dt>{text.order.goodsTotal}</dt>
        <dd>{moneyText(goods)}</dd>
      </div>
      <div>
        <dt>{text.order.freight}</dt>
        <dd>{freight.minor === 0 ? text.order.freeFreight : moneyText(freight)}</dd>
      </div>
      <div className="totals-whole">
        <dt>{text.order.total}</dt>
        <dd>{moneyText(total)}</dd>
      </div>
    </dl>
  );
};
