import type { Order } from '../../../contracts/orders/order.ts';
import type { Payment } from '../../../contracts/payments/payment.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { moneyText, whenText } from '../parts/say.ts';
import { useNow } from '../parts/use-now.ts';
import { When } from '../parts/when.tsx';
import { useSpeech, useText } from '../text/use-text.ts';

const tone = {
  created: 'plain',
  pending: 'warn',
  succeeded: 'ok',
  closing: 'plain',
  closed: 'quiet',
  failed: 'bad',
  late_paid: 'bad',
  partially_refunded: 'plain',
  refunded: 'quiet',
} as const;

export const OrderPayments = ({ order, payments }: { order: Order; payments: readonly Payment[] }) => {
  const { text, locale } = useSpeech();
  const now = useNow();
  return (
    <section className="card order-payments">
      <header className="card-head">
        <h2>{text.order.payments}</h2>
        {order.state === 'awaiting_payment' && (
          <span className="dim">{text.order.payBefore(whenText(order.payBefore, now, locale, text))}</span>
        )}
      </header>
      {payments.length === 0 && <p className="pad dim">{text.order.noPayments}</p>}
      <ul className="rows">
        {payments.map((payment) => (
          <OnePayment key={payment.id} payment={payment} />
        ))}
      </ul>
    </section>
  );
};

const OnePayment = ({ payment }: { payment: Payment }) => {
  const text = useText();
  return (
    <li>
      <span>
        {text.order.channel[payment.channel]}
        <small>
          <When at={payment.paidAt ?? payment.createdAt} />
        </small>
        {payment.transactionId !== null && (
          <small className="with-copy">
            {text.order.transaction} <code>{payment.transactionId}</code>
            <CopyButton of={payment.transactionId} label={text.order.copyTransaction} />
          </small>
        )}
      </span>
      <span className="rows-end">
        <b className="number">{moneyText(payment.amount)}</b>
        <span className={`tag ${tone[payment.state]}`}>{text.order.paymentState[payment.state]}</span>
      </span>
    </li>
  );
};
