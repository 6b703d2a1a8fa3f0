import { useEffect, useState } from 'preact/hooks';
import { moneyText } from '../../shared/format.ts';
import { Icon } from '../parts/icon.tsx';
import { Amount } from '../parts/price.tsx';
import { useSite } from '../site.tsx';
import { toasts } from '../state/toast.ts';
import { Countdown, useSecondsUntil } from './countdown.tsx';
import { navigate } from './navigation.ts';
import { PayCode } from './pay-code.tsx';
import { usePoll } from './poll.ts';
import type { ShellRoute } from './routes.ts';
import { useShellText } from './shell-context.tsx';
import { isNoOrder, type Order, tailOf, useOrder } from './use-order.ts';
import { isOpen, type Paying, usePayment } from './use-payment.ts';
import { Empty, StaleNote, Trouble, Waiting } from './waiting.tsx';

type Props = Extract<ShellRoute, { screen: 'pay' }>;

/** Paying: the amount, the time left, and a code to scan. The page changes by itself when the provider has told us. */
export const PayScreen = ({ orderId, orderKey: key }: Props) => {
  const { to, locale } = useSite();
  const text = useShellText();
  const { found, refusal, refresh } = useOrder(orderId, key);
  const order = found?.order ?? null;
  const payable = order?.state === 'awaiting_payment';
  const paying = usePayment(orderId, key, payable);
  const settled = paying.payment?.state === 'succeeded' || order?.state === 'paid' || order?.state === 'completed';
  const over = paying.refusal?.code === 'order_expired' || paying.refusal?.code === 'order_not_payable';

  useEffect(() => {
    if (!settled || !order) return;
    toasts.say({ text: `${text.pay.paid} ${moneyText(order.totals.total, locale)}` });
    navigate(to.order(orderId, key), { replace: true });
  }, [settled, order, orderId, key, to, text, locale]);
  useEffect(() => {
    if (over) void refresh();
  }, [over, refresh]);
  // Without an open attempt the order itself tells what becomes of it.
  usePoll(payable && !isOpen(paying.payment) ? 5_000 : null, refresh);

  if (!order) {
    if (!refusal) return <Waiting />;
    return isNoOrder(refusal) ? <NotFound /> : <Trouble refusal={refusal} onRetry={() => void refresh()} />;
  }
  if (settled)
    return (
      <Empty icon="e-done" title={text.pay.paid} text={text.pay.paidOpening}>
        <a class="btn go" href={to.order(orderId, key)}>
          {text.pay.seeOrder}
        </a>
      </Empty>
    );
  if (order.state === 'cancelled') return <Cancelled order={order} link={key} />;
  return <Due order={order} paying={paying} onExpire={refresh} />;
};

const NotFound = () => {
  const { to } = useSite();
  const text = useShellText();
  return (
    <Empty icon="e-receipt" title={text.order.notFound} text={text.order.notFoundText}>
      <a class="btn go" href={to.orders()}>
        {text.order.list}
      </a>
    </Empty>
  );
};

const Cancelled = ({ order, link }: { readonly order: Order; readonly link: string | undefined }) => {
  const { to } = useSite();
  const text = useShellText();
  return (
    <Empty
      icon="e-clock"
      title={text.pay.cancelled}
      text={order.cancelReason === 'expired' ? text.pay.expiredText : text.pay.cancelledText}
    >
      <a class="btn go" href={to.order(order.id, link)}>
        {text.pay.seeOrder}
      </a>
      <a class="btn line" href={to.home()}>
        {text.pay.shop}
      </a>
    </Empty>
  );
};

interface DueProps {
  readonly order: Order;
  readonly paying: Paying;
  readonly onExpire: () => Promise<void>;
}

const Due = ({ order, paying, onExpire }: DueProps) => {
  const { frame } = useSite();
  const text = useShellText();
  const seconds = useSecondsUntil(order.payBefore);
  const expired = seconds === 0;
  useEffect(() => {
    if (expired) void onExpire();
  }, [expired, onExpire]);
  return (
    <div class="wrap pay">
      <section class="pay-card">
        <h1>
          <span class="mut">{text.pay.due}</span>
          <Amount money={order.totals.total} size="xl" />
        </h1>
        <p class="sm dim">
          {text.number(tailOf(order.id))}
          {frame.shop !== '' && <span class="sep" />}
          {frame.shop}
        </p>
        <Countdown seconds={seconds} />
        <p class="sm dim">{text.pay.expiry}</p>
        <State paying={paying} />
      </section>
      <aside>
        <h2>{text.pay.method}</h2>
        <p class="method">
          <span class="mark">
            <Icon name="wechat" />
          </span>
          <b>{text.pay.wechat}</b>
        </p>
        <p class="note ok">
          <Icon name="shield" />
          <span>{text.pay.truth}</span>
        </p>
      </aside>
    </div>
  );
};

export const State = ({ paying }: { readonly paying: Paying }) => {
  const text = useShellText().pay;
  const { payment, starting, refusal, start, check, unheard } = paying;
  if (starting || (!payment && !refusal))
    return (
      <>
        <div class="qr-place">
          <div class="sk qr" />
        </div>
        <Pending words={text.starting} />
      </>
    );
  if (refusal)
    return (
      <Failed
        title={refusal.code === 'payment_channel_unavailable' ? text.unavailable : refusal.title}
        // An earlier attempt may have been paid with its answer still on the way: nobody can say that nothing was charged.
        words={text.unknownText}
        onAgain={start}
      />
    );
  if (!isOpen(payment)) return <Failed title={text.closed} words={text.closedText} onAgain={start} />;
  return (
    <>
      {payment?.next?.kind === 'qr' ? (
        <PayCode qr={payment.next.text} />
      ) : (
        <div class="qr-place">
          <div class="sk qr" />
        </div>
      )}
      {unheard ? (
        <StaleNote refusal={unheard} words={text.unheard} onRetry={() => void check()} />
      ) : (
        <Pending words={text.waiting} />
      )}
      <Check paying={paying} />
    </>
  );
};

const Pending = ({ words }: { readonly words: string }) => (
  <p class="note" role="status">
    <span class="spin" aria-hidden="true" />
    <span>{words}</span>
  </p>
);

const Failed = ({
  title,
  words,
  onAgain,
}: {
  readonly title: string;
  readonly words: string;
  readonly onAgain: () => Promise<void>;
}) => {
  const text = useShellText().pay;
  return (
    <>
      <p class="note bad" role="alert">
        <Icon name="warn" />
        <span>
          <b>{title}</b> {words}
        </span>
      </p>
      <button type="button" class="btn go big wide" onClick={() => void onAgain()}>
        {text.again}
      </button>
    </>
  );
};

/** For those who would rather ask than wait. */
const Check = ({ paying }: { readonly paying: Paying }) => {
  const text = useShellText().pay;
  const [asking, setAsking] = useState(false);
  const ask = async (): Promise<void> => {
    setAsking(true);
    const unheard = await paying.check();
    setAsking(false);
    toasts.say({ text: unheard ? unheard.title : text.notYet });
  };
  return (
    <button type="button" class="btn line" aria-busy={asking} onClick={() => void ask()}>
      {asking ? text.checking : text.check}
    </button>
  );
};
