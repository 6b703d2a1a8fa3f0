import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { vi } from 'vitest';
import type { Channel, Payment } from '../../contracts/payments/payment.ts';
import { providerNumber, type RefundId } from '../../contracts/values/id.ts';
import { cny } from '../../contracts/values/money.ts';
import type { Case } from '../../functions/domain/payments/truth-table.ts';
import { channelOf } from '../../functions/gateways/payment/channels.ts';
import { closeAttempt } from '../../functions/payments/close-attempt.ts';
import { settleFact } from '../../functions/payments/settle-payment.ts';
import { askRefund, issueRefund } from '../../functions/refunds/issue-refund.ts';
import { hashOf } from '../../functions/runtime/ids.ts';
import { cancelOrder } from '../../functions/stores/cancel-order.ts';
import { decideRefund } from '../../functions/stores/decide-refund.ts';
import { onceWritten } from '../../functions/stores/idempotency.ts';
import { attemptById } from '../../functions/stores/payments.ts';
import { askBack } from '../after-sales/paid-order.ts';
import { stampAt } from '../support/seed.ts';
import { sku } from '../support/shop.ts';
import { type Shop, type Shopper, until } from './open-shop.ts';

export interface Played {
  readonly who: Shopper;
  /** The attempt that the table speaks of. */
  readonly payment: Payment;
  /** Callbacks of the case, in the order they came. */
  readonly heard: readonly { readonly event: APIGatewayProxyEventV2; readonly status: number | undefined }[];
  readonly refund?: RefundId;
}

export const cause = { correlationId: 'req_t', causationId: 'req_t' };
const now = (): string => new Date().toISOString();

/** How each case of the truth table comes about, at a channel's sandbox. */
export const playsAt = (shop: Shop, channel: Channel): Record<Case, () => Promise<Played>> => {
  const other = channel === 'wechat' ? 'alipay' : 'wechat';

  /** Begun, and the payer has arrived: from then on every provider knows of it. */
  const begun = async ({ quantity = 1 } = {}) => {
    const who = await shop.place({ quantity });
    const payment = await shop.started(who, { channel });
    if (payment.next?.kind === 'qr') await fetch(payment.next.text);
    return { who, payment, number: providerNumber(payment.id) };
  };

  const heardOf = async (number: string, callbacks = 1) => {
    await until(async () => shop.callbacksOf(number).length >= callbacks);
    return shop.callbacksOf(number);
  };

  const played = async (fault: string, callbacks: number, quantity = 1): Promise<Played> => {
    const { who, payment, number } = await begun({ quantity });
    await shop.pay(payment, fault);
    return { who, payment, heard: await heardOf(number, callbacks) };
  };

  /** Paid, and a refund of it approved: of all, or of the first piece. */
  const approved = async (part: boolean): Promise<Played & { refund: RefundId }> => {
    const play = await played('none', 1, part ? 2 : 1);
    await until(async () => (await shop.orderNow(play.who)).state === 'paid');
    const order = await shop.orderNow(play.who);
    const asked = await askBack({ order }, part ? { lines: [{ sku: sku('MUG-1'), quantity: 1 }] } : {});
    if (!asked.ok) throw new Error(JSON.stringify(asked.refusal));
    const { id } = asked.value.refund;
    const deciding = { id, decision: 'approve', text: '', restock: null, by: 'stf_1' } as const;
    const request = { scope: hashOf(id), requestHash: 'h' };
    await onceWritten(request, 1, (remember) => decideRefund(deciding, stampAt(now()), remember));
    return { ...play, refund: id };
  };

  const refundedBy = async (play: Played & { refund: RefundId }): Promise<Played> => {
    await issueRefund(play.refund, cause);
    await until(async () => (await askRefund(play.refund, cause)) === 'refunded');
    return play;
  };

  return {
    first: () => played('none', 1),
    duplicate: () => played('duplicate', 3),
    reordered: async () => {
      const who = await shop.place();
      await shop.arrange({ fault: 'unsigned' }, channel);
      await shop.start(who, 'k', { channel });
      const { paymentId } = await shop.orderNow(who);
      const attempt = paymentId && (await attemptById(paymentId));
      if (attempt?.payment.state !== 'created') throw new Error('it was opened');
      const number = providerNumber(attempt.payment.id);
      await shop.pay({ next: { kind: 'qr', text: shop.payPage(number, channel) } });
      return { who, payment: attempt.payment, heard: await heardOf(number) };
    },
    late_after_close: async () => {
      const { who, payment, number } = await begun();
      if ((await closeAttempt(payment.id, cause)) !== 'closed') throw new Error('it was not closed');
      await shop.pay(payment, 'pay_after_close');
      return { who, payment, heard: await heardOf(number) };
    },
    after_cancel: async () => {
      const { who, payment, number } = await begun();
      await cancelOrder(who.order.id, 'shopper', stampAt(now()));
      await shop.pay(payment);
      return { who, payment, heard: await heardOf(number) };
    },
    wrong_amount: () => played('wrong_amount', 1),
    wrong_currency: () => played('wrong_currency', 1),
    wrong_merchant: () => played('wrong_merchant', 1),
    forged: () => played('bad_signature', 2),
    tampered: () => played('tampered', 2),
    signature_probe: () => played('signtest', 2),
    replayed_after_a_week: async () => {
      const first = await played('none', 1);
      const event = first.heard[0]?.event;
      if (!event) throw new Error('no callback');
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 7 * 86_400_000 });
      const status = await shop.deliver(event);
      vi.useRealTimers();
      return { ...first, heard: [{ event, status }] };
    },
    unknown_order: async () => {
      const { who, payment } = await begun();
      const number = payment.id.slice('pay_'.length).replace(/.{6}$/, 'STRANG');
      const opened = await channelOf(channel).open(
        {
          number,
          way: payment.way,
          amount: cny(100),
          description: '别处',
          payBefore: payment.expiresAt,
          notifyUrl: `${shop.origin}/api/payments/${channel}/notifications`,
          returnUrl: shop.origin,
          pageUrl: shop.origin,
          payerAddress: '127.0.0.1',
        },
        now(),
      );
      if (!opened.ok) throw new Error(opened.refusal.why);
      await shop.pay(opened.value);
      return { who, payment, heard: await heardOf(number) };
    },
    second_attempt_paid: async () => {
      const { who, payment, number } = await begun();
      await closeAttempt(payment.id, cause);
      const second = await shop.started(who, { channel });
      if (second.id === payment.id) throw new Error('it is the same attempt');
      await shop.pay(second);
      await until(async () => (await shop.orderNow(who)).state === 'paid');
      await shop.pay(payment, 'pay_after_close');
      return { who, payment, heard: await heardOf(number) };
    },
    second_channel_paid: async () => {
      const { who, payment, number } = await begun();
      await shop.arrange({ fault: 'system_error' }, channel);
      const second = await shop.started(who, { channel: other });
      await shop.pay(second);
      await until(async () => (await shop.orderNow(who)).state === 'paid');
      await shop.pay(payment);
      return { who, payment, heard: await heardOf(number) };
    },
    refunded_at_the_provider: async () => {
      const { who, payment, number } = await begun();
      const attempt = await attemptById(payment.id);
      await settleFact({ channel, number, merchant: attempt?.merchant ?? '', state: 'refunded' }, cause);
      return { who, payment, heard: [] };
    },
    partially_refunded_then_paid_notice: async () => {
      const play = await refundedBy(await approved(true));
      const event = play.heard[0]?.event;
      if (!event) throw new Error('no callback');
      return { ...play, heard: [{ event, status: await shop.deliver(event) }] };
    },
    refund_notice_lost: async () => {
      const play = await approved(false);
      await shop.arrange({ refund: 'drop' }, channel);
      return refundedBy(play);
    },
    refund_result_unknown: async () => {
      const play = await approved(false);
      await shop.arrange({ fault: 'unsigned' }, channel);
      if ((await issueRefund(play.refund, cause)) !== 'unknown') throw new Error('it was believed unsigned');
      return refundedBy(play);
    },
  };
};
