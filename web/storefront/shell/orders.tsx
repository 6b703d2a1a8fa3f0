import { momentText } from '../../shared/format.ts';
import { client } from '../client.ts';
import { Picture } from '../parts/picture.tsx';
import { Amount } from '../parts/price.tsx';
import { useSite } from '../site.tsx';
import { orderKeys } from '../state/order-keys.ts';
import { pictureView, say } from '../views.ts';
import { AccountButton, AccountLine } from './account-line.tsx';
import { stageOf } from './order-stage.ts';
import { useShellText } from './shell-context.tsx';
import type { Order } from './use-order.ts';
import { usePages } from './use-pages.ts';
import { Empty, StaleNote, Trouble, Waiting } from './waiting.tsx';

const ask = (cursor: string | null) =>
  client.call('listOrders', { query: { limit: 20, ...(cursor === null ? {} : { cursor }) } });

export const OrdersScreen = () => {
  const { to } = useSite();
  const text = useShellText();
  const { items, more, busy, refusal, next } = usePages<Order>(ask);
  if (!items) return refusal ? <Trouble refusal={refusal} onRetry={() => void next()} /> : <Waiting />;
  if (items.length === 0)
    return (
      <Empty icon="e-receipt" title={text.order.none} text={text.order.noneText}>
        <a class="btn go" href={to.search()}>
          {text.cart.browse}
        </a>
        <AccountButton />
      </Empty>
    );
  return (
    <div class="wrap">
      <h1 class="screen-title">{text.order.list}</h1>
      <AccountLine />
      <ul class="order-list">
        {items.map((order) => (
          <OrderRow key={order.id} order={order} />
        ))}
      </ul>
      {refusal && <StaleNote refusal={refusal} onRetry={() => void next()} />}
      {more && (
        <p class="centre">
          <button type="button" class="btn line" aria-busy={busy} onClick={() => void next()}>
            {text.order.more}
          </button>
        </p>
      )}
    </div>
  );
};

const OrderRow = ({ order }: { readonly order: Order }) => {
  const { locale, to, text: site } = useSite();
  const text = useShellText().order;
  const stage = stageOf(order, []);
  const units = order.lines.reduce((sum, line) => sum + line.quantity, 0);
  const names = order.lines.map((line) => say(line.name, locale)).join(site.comma);
  return (
    <li class="panel order-row">
      <a href={to.order(order.id, orderKeys.of(order.id))}>
        <span class="row between">
          <b class={stage === 'awaiting' ? 'warned' : ''}>{text.states[stage]}</b>
          <span class="sm dim num">{momentText(order.placedAt, locale)}</span>
        </span>
        <span class="pictures" aria-hidden="true">
          {order.lines.slice(0, 4).map((line) => (
            <Picture key={line.sku} picture={pictureView(line.picture, locale)} tint="" sizes="64px" silent />
          ))}
        </span>
        <span class="one sm mut">{names}</span>
        <span class="row between">
          <span class="sm dim">{text.units(units)}</span>
          <Amount money={order.totals.total} />
        </span>
      </a>
    </li>
  );
};
