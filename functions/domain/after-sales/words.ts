import type { Refund, RefundReason } from '../../../contracts/after-sales/refund.ts';

const reasons: Readonly<Record<RefundReason, string>> = {
  no_reason_7_days: '7 天无理由退货',
  damaged: '商品破损',
  wrong_item: '商品发错',
  not_received: '没有收到商品',
  changed_mind_unshipped: '发货前取消',
  other: '商家同意退款',
};

/** What the payer reads in the provider's app. */
export const reasonTold = ({ kind, reason }: Pick<Refund, 'kind' | 'reason'>): string =>
  kind === 'surplus' ? '多付款项退回' : reasons[reason];
