import { Link } from 'wouter';
import type { Refund } from '../../../contracts/after-sales/refund.ts';
import { moneyText } from '../parts/say.ts';
import { When } from '../parts/when.tsx';
import { RefundTag } from '../refunds/refund-tag.tsx';
import { useText } from '../text/use-text.ts';

/** Money of this order that was asked back; decided on in its own place. */
export const OrderRefunds = ({ refunds }: { refunds: readonly Refund[] }) => {
  const text = useText();
  if (refunds.length === 0) return null;
  return (
    <section className="card order-payments">
      <header className="card-head">
        <h2>{text.refunds.title}</h2>
        <Link href="/refunds" className="link">
          {text.refunds.all}
        </Link>
      </header>
      <ul className="rows">
        {refunds.map((refund) => (
          <li key={refund.id}>
            <span>
              {refund.kind === 'surplus' ? text.refunds.kinds.surplus : text.refunds.reasons[refund.reason]}
              <small>
                <When at={refund.refundedAt ?? refund.decidedAt ?? refund.requestedAt} />
              </small>
              {refund.problem !== null && <small>{text.refunds.problems[refund.problem]}</small>}
            </span>
            <span className="rows-end">
              <b className="number">{moneyText(refund.amount)}</b>
              <RefundTag refund={refund} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
