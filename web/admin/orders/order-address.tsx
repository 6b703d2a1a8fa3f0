import type { Order } from '../../../contracts/orders/order.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { useSpeech } from '../text/use-text.ts';
import { addressText, phoneText, regionOf } from './address-lines.ts';

export const OrderAddress = ({ order }: { order: Order }) => {
  const { text, locale } = useSpeech();
  const { address } = order;
  const day = new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', weekday: 'short', timeZone: 'UTC' });
  return (
    <section className="card order-address">
      <header className="card-head">
        <h2>{text.order.address}</h2>
        <CopyButton of={addressText(address)} label={text.order.copyAddress} />
      </header>
      <div className="pad stack-small">
        <address lang="zh-CN">
          <b>{address.name}</b> <a href={`tel:${address.phone}`}>{phoneText(address.phone)}</a>
          <br />
          {regionOf(address)}
          <br />
          {address.street}
        </address>
        <p className="dim">{text.order.arrives(day.format(Date.parse(order.arrivesOn)))}</p>
        <p className="dim">{text.order.language[order.locale]}</p>
        {order.remark !== '' && (
          <p className="remark">
            <b>{text.order.remark}</b>
            {order.remark}
          </p>
        )}
      </div>
    </section>
  );
};
