import type { Channel } from '../../../contracts/payments/payment.ts';
import type { Instant } from '../../../contracts/values/instant.ts';
import type { ToldAmount } from '../payments/fact.ts';

/**
 * What a provider says of one refund, verified and in the shop's own words. The answer to asking for it, a query and a callback all
 * bring the same kind of fact, so that there is one way to settle it.
 */
export interface RefundFact {
  readonly about: 'refund';
  readonly channel: Channel;
  /** The number the refund goes by at the provider. */
  readonly number: string;
  readonly providerRefundId: string;
  /** The payment it is taken of, by the provider's number. */
  readonly transactionId: string;
  readonly amount: ToldAmount;
  /** `abnormal`: it cannot be paid out to the payer's account; a person sees to it on the provider's site. */
  readonly state: 'processing' | 'succeeded' | 'closed' | 'abnormal';
  readonly succeededAt: Instant | null;
}
