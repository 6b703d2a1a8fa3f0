import { refundIdOfProviderNumber } from '../../contracts/values/id.ts';
import type { RefundFact } from '../domain/after-sales/fact.ts';
import { whyNotOurs } from '../domain/after-sales/ours.ts';
import { log } from '../runtime/log.ts';
import { stampFor } from '../runtime/stamp.ts';
import type { Cause } from '../stores/outbox.ts';
import { bookRefund, letRefundStand } from '../stores/refund-progress.ts';
import { type RefundItem, refundById } from '../stores/refunds.ts';

/** `unknown` and `not_ours` must not be acknowledged: nothing of it is in the shop's books. */
export type RefundSettled =
  | { readonly kind: 'settled' | 'nothing'; readonly item: RefundItem }
  | { readonly kind: 'unknown' | 'not_ours' };

/**
 * Brings what a provider says of a refund into the books, once, whoever heard it first: the answer to asking for it, a query or a
 * callback. Told again, nothing happens.
 */
export const settleRefund = async (fact: RefundFact, cause: Cause): Promise<RefundSettled> => {
  const id = refundIdOfProviderNumber(fact.number);
  const before = await refundById(id);
  if (!before) {
    log.error('a provider tells of a refund that is not ours', 'unknown number', { channel: fact.channel });
    return { kind: 'unknown' };
  }
  const stranger = whyNotOurs(before, fact);
  if (stranger) {
    log.error('a fact does not fit its refund', stranger, { refundId: id });
    return { kind: 'not_ours' };
  }
  if (fact.state === 'processing') return { kind: 'nothing', item: before };
  const stamp = stampFor(cause);
  const after =
    fact.state === 'succeeded' ? await bookRefund(fact, id, stamp) : await letRefundStand(id, fact.state, stamp);
  if (after.refund.version === before.refund.version) return { kind: 'nothing', item: after };
  log.info('refund settled', { refundId: id, state: after.refund.state, problem: after.refund.problem });
  return { kind: 'settled', item: after };
};
