import type { Channel } from '../../../contracts/payments/payment.ts';
import type { Instant } from '../../../contracts/values/instant.ts';

/** An amount as a provider tells it: the currency is whatever they say, so that a wrong one can be seen. */
export interface ToldAmount {
  readonly currency: string;
  readonly minor: number;
}

interface About {
  readonly channel: Channel;
  /** The number the attempt goes by at the provider. */
  readonly number: string;
  /** The account the attempt was made with there. */
  readonly merchant: string;
}

/** Money was taken from the payer. */
export interface PaidFact extends About {
  readonly state: 'paid';
  readonly transactionId: string;
  readonly amount: ToldAmount;
  readonly paidAt: Instant;
}

/** `refunded`: money came and went back, in whole or in part, by the merchant's own hand at the provider. */
export interface UnpaidFact extends About {
  readonly state: 'open' | 'closed' | 'failed' | 'refunded';
}

/**
 * What a provider says of one attempt to pay, verified and in the shop's own words. Callback, poll and the shopper's own look all
 * bring the same kind of fact, so that there is one way to settle it.
 */
export type PaymentFact = PaidFact | UnpaidFact;
