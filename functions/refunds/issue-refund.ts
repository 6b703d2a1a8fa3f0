import { providerRefundNumber, type RefundId } from '../../contracts/values/id.ts';
import type { RefundOutcome } from '../domain/after-sales/outcome.ts';
import { outcomeOf } from '../domain/after-sales/outcome-of.ts';
import { reasonTold } from '../domain/after-sales/words.ts';
import { channelOf } from '../gateways/payment/channels.ts';
import { publicOrigin } from '../gateways/secrets.ts';
import { now } from '../runtime/clock.ts';
import { log } from '../runtime/log.ts';
import type { Cause } from '../stores/outbox.ts';
import { beginRefund } from '../stores/refund-progress.ts';
import { type RefundItem, refundById } from '../stores/refunds.ts';

import { settleRefund } from './settle-refund.ts';

/**
 * Asks the provider to pay a refund out. Its number is made of the refund's id and the refund is noted as under way before they hear
 * of it, so that asking again after any crash is asking for the same.
 */
export const issueRefund = async (id: RefundId, cause: Cause): Promise<RefundOutcome> => {
  const item = await beginRefund(id);
  if (item.refund.state !== 'refunding') return outcomeOf(item.refund);
  const answer = await channelOf(item.channel).refund(await whatOf(item), now());
  if (answer.ok) {
    const settled = await settleRefund(answer.value, cause);
    return settled.kind === 'settled' || settled.kind === 'nothing' ? outcomeOf(settled.item.refund) : 'unknown';
  }
  const { code, why } = answer.refusal;
  log.warn('a refund was not taken', { refundId: id, code, why });
  return code === 'rejected' ? 'refused' : 'unknown';
};

const whatOf = async ({ refund, channel, transactionId, merchant, paid }: RefundItem) => ({
  number: providerRefundNumber(refund.id),
  transactionId,
  merchant,
  amount: refund.amount,
  paid,
  reason: reasonTold(refund),
  notifyUrl: `${await publicOrigin()}/api/payments/${channel}/notifications`,
});

/** Asks the provider how a refund stands and settles what it says. */
export const askRefund = async (id: RefundId, cause: Cause): Promise<RefundOutcome> => {
  const item = await refundById(id);
  if (!item) throw new Error(`there is no refund ${id}`);
  if (item.refund.state !== 'refunding') return outcomeOf(item.refund);
  const which = { number: providerRefundNumber(id), transactionId: item.transactionId };
  const answer = await channelOf(item.channel).queryRefund(which, now());
  if (!answer.ok) {
    log.info('no clear answer about a refund', { refundId: id, code: answer.refusal.code, why: answer.refusal.why });
    return answer.refusal.code;
  }
  const settled = await settleRefund(answer.value, cause);
  return settled.kind === 'settled' || settled.kind === 'nothing' ? outcomeOf(settled.item.refund) : 'unknown';
};
