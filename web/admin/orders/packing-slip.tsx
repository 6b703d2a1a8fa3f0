import type { Order } from '../../../contracts/orders/order.ts';
import { said } from '../parts/say.ts';
import { useSession } from '../session/staff.ts';
import { addressText } from './address-lines.ts';
import { slipText } from './slip-text.ts';

/** What printing an order gives: no prices, since a parcel may be a present. Seen on paper only. */
export const PackingSlip = ({ order }: { order: Order }) => {
  const { shop } = useSession();
  const text = slipText[order.locale];
  const placed = new Intl.DateTimeFormat(order.locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Asia/Shanghai',
  });
  return (
    <div className="slip" lang={order.locale} aria-hidden="true">
      <h2>
        {said(shop.name, order.locale)} {text.title}
      </h2>
      <dl>
        <dt>{text.order}</dt>
        <dd>{order.id}</dd>
        <dt>{text.placed}</dt>
        <dd>{placed.format(Date.parse(order.placedAt))}</dd>
        <dt>{text.to}</dt>
        <dd>{addressText(order.address)}</dd>
        {order.remark !== '' && (
          <>
            <dt>{text.remark}</dt>
            <dd>{order.remark}</dd>
          </>
        )}
      </dl>
      <SlipLines order={order} />
      <p>{text.thanks}</p>
    </div>
  );
};

const SlipLines = ({ order }: { order: Order }) => {
  const text = slipText[order.locale];
  return (
    <table>
      <thead>
        <tr>
          <th>{text.packed}</th>
          <th>{text.goods}</th>
          <th>{text.sku}</th>
          <th className="end">{text.quantity}</th>
        </tr>
      </thead>
      <tbody>
        {order.lines.map((line) => (
          <tr key={line.sku}>
            <td>
              <i className="slip-box" />
            </td>
            <td>
              {said(line.name, order.locale)} {said(line.optionText, order.locale)}
            </td>
            <td>{line.sku}</td>
            <td className="end">{line.quantity}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={3}>{text.units}</td>
          <td className="end">{order.lines.reduce((sum, line) => sum + line.quantity, 0)}</td>
        </tr>
      </tfoot>
    </table>
  );
};
