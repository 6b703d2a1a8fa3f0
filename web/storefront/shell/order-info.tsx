import { momentText } from '../../shared/format.ts';
import { useSite } from '../site.tsx';
import { Sums } from './checkout-order.tsx';
import { maskedPhone } from './order-stage.ts';
import { useShellText } from './shell-context.tsx';
import type { Order } from './use-order.ts';

/** Sums and facts. The phone is masked: an order's link may be shared, or read over a shoulder. */
export const OrderInfo = ({ order }: { readonly order: Order }) => {
  const { locale } = useSite();
  const shell = useShellText();
  const text = shell.order;
  const { address } = order;
  const place = [...new Set([address.province, address.city, address.district])].join(' ');
  return (
    <section class="panel sums" aria-label={text.info}>
      <Sums
        totals={order.totals}
        label={order.paidAt !== null ? shell.paid : order.state === 'cancelled' ? shell.cart.summary : shell.total}
      />
      <hr />
      <dl class="kv">
        <dt>{text.to}</dt>
        <dd lang="zh-CN">
          {address.name} <span class="num">{maskedPhone(address.phone)}</span>
          <br />
          {place}
          <br />
          {address.street}
        </dd>
        {order.paidAt !== null && (
          <>
            <dt>{text.paidAt}</dt>
            <dd>{text.paidBy(momentText(order.paidAt, locale))}</dd>
          </>
        )}
        <dt>{text.placedAt}</dt>
        <dd>{momentText(order.placedAt, locale)}</dd>
        {order.remark !== '' && (
          <>
            <dt>{text.remark}</dt>
            <dd>{order.remark}</dd>
          </>
        )}
        <dt>{text.id}</dt>
        <dd class="order-id">{order.id}</dd>
      </dl>
    </section>
  );
};
