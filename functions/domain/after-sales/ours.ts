import type { Refund } from '../../../contracts/after-sales/refund.ts';
import type { Channel } from '../../../contracts/payments/payment.ts';
import type { RefundFact } from './fact.ts';

/** What a fact must agree with before anything is booked on it. */
export interface AskedFor {
  readonly refund: Pick<Refund, 'amount'>;
  readonly channel: Channel;
  readonly transactionId: string;
}

export const whyNotOurs = ({ refund, channel, transactionId }: AskedFor, fact: RefundFact): string | null => {
  if (fact.channel !== channel) return 'another channel';
  if (fact.transactionId !== transactionId) return 'another transaction';
  const { currency, minor } = refund.amount;
  return fact.amount.currency === currency && fact.amount.minor === minor ? null : 'another amount';
};
