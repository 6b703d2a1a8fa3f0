import { useEffect, useMemo, useState } from 'preact/hooks';
import { moneyText } from '../../shared/format.ts';
import { Icon } from '../parts/icon.tsx';
import { Amount } from '../parts/price.tsx';
import { useSite } from '../site.tsx';
import { toasts } from '../state/toast.ts';
import { Countdown, useSecondsUntil } from './countdown.tsx';
import { navigate } from './navigation.ts';
import { PayMethods } from './pay-methods.tsx';
import { Failed, State } from './pay-state.tsx';
import { usePoll } from './poll.ts';
import type { ShellRoute } from './routes.ts';
import { useShellText } from './shell-context.tsx';
import { type Channel, type Channels, deviceOf, firstChoice, rememberChannel, useChannels } from './use-channels.ts';
import { isNoOrder, type Order, tailOf, useOrder } from './use-order.ts';
import { isOpen, type Paying, usePayment } from './use-payment.ts';
import { Empty, Trouble, Waiting } from './waiting.tsx';

type Props = Extract<ShellRoute, { screen: 'pay' }>;

/** Paying: the amount, the time left, the ways to pay and what to do now. The page changes by itself when the provider has told us. */
export const PayScreen = ({ orderId, orderKey: key }: Props) => {
  const { to, locale } = useSite();
  const text = useShellText();
  const { found, refusal, refresh } = useOrder(orderId, key);
  const order = found?.order ?? null;
  const payable = order?.state === 'awaiting_payment';
  const device = useMemo(() => deviceOf(navigator.userAgent), []);
  const channels = useChannels(device);
  const [chosen, setChosen] = useState<Channel | null>(null);
  const channel = chosen ?? (channels.offered && firstChoice(channels.offered));
  const choose = (wanted: Channel): void => {
    rememberChannel(wanted);
    setChosen(wanted);
  };
  const paying = usePayment(orderId, key, payable ? channel : null, device);
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
  return (
    <Due
      order={order}
      paying={paying}
      channels={channels}
      channel={channel}
      inWechat={device === 'wechat-browser'}
      onChoose={choose}
      onExpire={refresh}
    />
  );
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
  readonly channels: Channels;
  readonly channel: Channel | null;
  readonly inWechat: boolean;
  readonly onChoose: (channel: Channel) => void;
  readonly onExpire: () => Promise<void>;
}

const Due = ({ order, paying, channels, channel, inWechat, onChoose, onExpire }: DueProps) => {
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
        {channel === null ? (
          <NoChannel channels={channels} inWechat={inWechat} />
        ) : (
          <State paying={paying} channel={channel} />
        )}
      </section>
      <aside>
        {channels.offered && channels.offered.length > 0 && (
          <PayMethods offered={channels.offered} chosen={channel} onChoose={onChoose} />
        )}
        <p class="note ok">
          <Icon name="shield" />
          <span>{text.pay.truth}</span>
        </p>
      </aside>
    </div>
  );
};

/** What can be paid by is not known yet, could not be asked, or is nothing. */
const NoChannel = ({ channels, inWechat }: Pick<DueProps, 'channels' | 'inWechat'>) => {
  const text = useShellText().pay;
  const { offered, refusal, again } = channels;
  if (refusal) return <Failed title={refusal.title} words={text.unknownText} onAgain={again} />;
  if (offered === null)
    return (
      <div class="qr-place">
        <div class="sk qr" />
      </div>
    );
  return inWechat ? (
    <Failed title={text.inWechat} words={text.inWechatText} onAgain={again} />
  ) : (
    <Failed title={text.none} words={text.noneText} onAgain={again} />
  );
};
