import { Link } from 'wouter';
import type { Refund } from '../../../contracts/after-sales/refund.ts';
import { shortNumber } from '../orders/order-number.ts';
import { moneyText, said } from '../parts/say.ts';
import { useSpeech } from '../text/use-text.ts';

/** What is asked back, of which order, and why. */
export const RefundGoods = ({ refund }: { refund: Refund }) => {
  const { text, locale } = useSpeech();
  const { orderId, kind, reason, note, lines, freight } = refund;
  return (
    <div className="refund-goods">
      <p>
        <Link href={`/orders/${orderId}`} className="link">
          {text.orders.open(shortNumber(orderId))}
        </Link>{' '}
        <span className="tag plain">{text.refunds.kinds[kind]}</span>
      </p>
      <ul>
        {lines.map((line) => (
          <li key={line.sku}>
            {said(line.name, locale)} <small>{said(line.optionText, locale)}</small>{' '}
            <span className="number">× {line.quantity}</span>{' '}
            <span className="number dim">{moneyText(line.amount)}</span>
          </li>
        ))}
        {freight.minor > 0 && (
          <li>
            {text.order.freight} <span className="number dim">{moneyText(freight)}</span>
          </li>
        )}
      </ul>
      {kind !== 'surplus' && (
        <p>
          {text.refunds.reasons[reason]}
          {note !== '' && <q>{note}</q>}
        </p>
      )}
    </div>
  );
};
