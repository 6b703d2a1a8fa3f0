import { dayParts, momentText, moneyText } from '../../shared/format.ts';
import { DayTicket } from '../parts/day-ticket.tsx';
import { useSite } from '../site.tsx';
import { OrderLines } from './checkout-order.tsx';
import { CancelButton, CopyButton } from './order-actions.tsx';
import { OrderInfo } from './order-info.tsx';
import { OrderRefunds, refundMoves } from './order-refunds.tsx';
import { type Stage, stageOf, stepsOf } from './order-stage.ts';
import { Parcels } from './order-tracking.tsx';
import { usePoll } from './poll.ts';
import type { ShellRoute } from './routes.ts';
import { useShellText } from './shell-context.tsx';
import { isNoOrder, keyOf, type Order, type Ordered, tailOf, useOrder } from './use-order.ts';
import { Empty, StaleNote, Trouble, Waiting } from './waiting.tsx';

type Props = Extract<ShellRoute, { screen: 'order' }>;

/** How often an order that may still change is asked for. */
const everyMs: Record<Stage, number | null> = {
  awaiting: 5_000,
  paid: 5_000,
  dispatched: 5_000,
  onTheWay: 10_000,
  delivering: 10_000,
  delivered: null,
  cancelled: null,
};

export const OrderScreen = ({ orderId, orderKey }: Props) => {
  const { to, locale } = useSite();
  const text = useShellText();
  const { found, refusal, refresh, accept } = useOrder(orderId, orderKey);
  usePoll(
    found ? (everyMs[stageOf(found.order, found.shipments)] ?? (refundMoves(found) ? 5_000 : null)) : null,
    refresh,
  );
  if (!found) {
    if (!refusal) return <Waiting />;
    if (!isNoOrder(refusal)) return <Trouble refusal={refusal} onRetry={() => void refresh()} />;
    return (
      <Empty icon="e-receipt" title={text.order.notFound} text={text.order.notFoundText}>
        <a class="btn go" href={to.orders()}>
          {text.order.list}
        </a>
        <a class="btn line" href={to.home()}>
          {text.pay.shop}
        </a>
      </Empty>
    );
  }
  const { order, shipments } = found;
  // Without its key a link opens nothing elsewhere.
  const link = keyOf(order.id, orderKey).key;
  return (
    <div class="wrap">
      {refusal && <StaleNote refusal={refusal} onRetry={() => void refresh()} />}
      <div class="two-col order-page">
        <div class="secs">
          <Standing order={order} shipments={shipments} />
          {order.state === 'awaiting_payment' && (
            <div class="acts">
              <a class="btn go big" href={to.pay(order.id, orderKey)}>
                {text.order.pay(moneyText(order.totals.total, locale))}
              </a>
              <CancelButton order={order} orderKey={orderKey} onCancelled={accept} onRefused={refresh} />
            </div>
          )}
          {shipments.length > 0 && <Parcels shipments={shipments} />}
          <section aria-labelledby="goods">
            <h2 id="goods">{text.goods}</h2>
            <OrderLines lines={order.lines} linked />
          </section>
          <OrderRefunds found={found} orderKey={orderKey} refresh={refresh} />
        </div>
        <aside class="stack">
          <OrderInfo order={order} />
          {link !== undefined && (
            <CopyButton
              what={new URL(to.order(order.id, link), location.href).href}
              label={text.order.link}
              hint={text.order.linkText}
            />
          )}
        </aside>
      </div>
    </div>
  );
};

/** The one sentence, its day, and the steps behind and ahead. */
const Standing = ({ order, shipments }: Pick<Ordered, 'order' | 'shipments'>) => {
  const { locale } = useSite();
  const text = useShellText().order;
  const stage = stageOf(order, shipments);
  const steps = stepsOf(order, shipments);
  const last = steps.findLastIndex((step) => step.at !== null);
  return (
    <section class="block standing" aria-labelledby="standing">
      <div class="promise">
        {stage !== 'cancelled' && stage !== 'delivered' && <DayTicket day={order.arrivesOn} />}
        <div>
          <h1 id="standing" aria-live="polite">
            {text.states[stage]}
          </h1>
          <p class="sm mut">{useDetail(order, stage)}</p>
        </div>
      </div>
      <ol class="track" style={{ '--n': steps.length }}>
        {steps.map((step, at) => (
          <li
            key={step.name}
            class={at < last ? 'ok' : at === last ? 'now' : ''}
            aria-current={at === last ? 'step' : undefined}
          >
            {text.steps[step.name]}
            {step.at !== null && <small>{momentText(step.at, locale)}</small>}
          </li>
        ))}
      </ol>
    </section>
  );
};

const useDetail = (order: Order, stage: Stage): string => {
  const { locale } = useSite();
  const shell = useShellText();
  const { order: text } = shell;
  if (stage === 'cancelled')
    return order.cancelReason ? text.reasons[order.cancelReason] : shell.number(tailOf(order.id));
  if (stage === 'awaiting') return text.payBefore(momentText(order.payBefore, locale));
  if (stage === 'delivered') return `${order.address.city} ${order.address.district}`;
  return text.arrives(dayParts(order.arrivesOn, locale).long);
};
