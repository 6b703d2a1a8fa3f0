import type { Refund } from '../../../contracts/after-sales/refund.ts';
import type { EventName } from '../../../contracts/events/names.ts';
import type { Notice } from './notices.ts';
import { yuan } from './words.ts';

type RefundEvent = Extract<EventName, `refund.${string}`>;
type Say = (amount: string, refund: Refund) => Notice;

const requested: Say = (amount, { kind }) => ({
  kind: 'refund_requested',
  title: { zh: '已收到您的退款申请', en: 'We have your refund request' },
  text:
    kind === 'return'
      ? {
          zh: `申请退回 ${amount}。请把商品寄回或交给快递，我们收到并检查后会尽快处理。`,
          en: `You have asked for ${amount} back. Please send the goods back; we will see to it as soon as they are here.`,
        }
      : {
          zh: `申请退回 ${amount}，商品已停止发出，我们会尽快处理。`,
          en: `You have asked for ${amount} back. Nothing will be sent meanwhile, and we will see to it soon.`,
        },
});

const approved: Say = (amount, { kind }) => ({
  kind: 'refund_approved',
  title:
    kind === 'surplus'
      ? { zh: '多付的钱正在退回', en: 'We are sending back what you paid too much' }
      : { zh: '退款申请已通过', en: 'Your refund is approved' },
  text: {
    zh: `${amount} 会原路退回您付款的账户，银行卡可能要 1 至 3 个工作日。`,
    en: `${amount} is going back the way you paid; a bank card may take one to three working days.`,
  },
});

const rejected: Say = (amount, { rejection }) => ({
  kind: 'refund_rejected',
  title: { zh: '退款申请没有通过', en: 'Your refund was not approved' },
  text: {
    zh: `申请退回的 ${amount} 没有通过，原因：${rejection ?? '请联系客服'}`,
    en: `The refund of ${amount} was not approved: ${rejection ?? 'please contact us'}`,
  },
});

const succeeded: Say = (amount) => ({
  kind: 'refund_succeeded',
  title: { zh: '退款成功', en: 'Refunded' },
  text: {
    zh: `${amount} 已原路退回，请留意付款账户。`,
    en: `${amount} has gone back the way you paid; please look at that account.`,
  },
});

const delayed: Say = (amount) => ({
  kind: 'refund_delayed',
  title: { zh: '退款要多等一会儿', en: 'Your refund takes a little longer' },
  text: {
    zh: `${amount} 的退款遇到点问题，我们的同事正在处理，您不用做什么。`,
    en: `Something came up with the refund of ${amount}; a colleague is seeing to it and you need not do anything.`,
  },
});

const words: Readonly<Record<RefundEvent, Say>> = {
  'refund.requested.v1': requested,
  'refund.approved.v1': approved,
  'refund.rejected.v1': rejected,
  'refund.succeeded.v1': succeeded,
  'refund.failed.v1': delayed,
};

export const refundNotice = (event: RefundEvent, refund: Refund): Notice => words[event](yuan(refund.amount), refund);
