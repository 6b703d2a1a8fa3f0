import type { Channel } from '../../../contracts/payments/payment.ts';
import type { Instant } from '../../../contracts/values/instant.ts';
import type { Money } from '../../../contracts/values/money.ts';
import type { Result } from '../../../contracts/values/result.ts';
import type { RefundFact } from '../../domain/after-sales/fact.ts';
import type { PaymentFact } from '../../domain/payments/fact.ts';

/** What a channel can do, as data: rules read it instead of asking which channel it is. */
export interface Capabilities {
  /** How a payer is led to it. */
  readonly ways: readonly ('native' | 'h5' | 'jsapi')[];
  /** An open attempt can be made unpayable. */
  readonly canClose: boolean;
  readonly refundWithinDays: number;
  readonly refundParts: number;
  readonly secondsBetweenRefunds: number;
}

export interface Opening {
  readonly number: string;
  readonly amount: Money;
  /** What the payer reads in their app. */
  readonly description: string;
  /** The provider takes no money after that. */
  readonly payBefore: Instant;
  readonly notifyUrl: string;
}

export interface Opened {
  /** The text of a QR code for the payer to scan. */
  readonly qr: string;
}

/**
 * `unavailable`: no clear answer, ask again with the same number. `rejected`: they understood and will not (keys, account, request).
 * `spent`: the number was paid or closed there meanwhile: query it.
 */
export type OpeningRefusal = { readonly code: 'unavailable' | 'rejected' | 'spent'; readonly why: string };

/** A silent network is never a failure: `unknown` means ask again later, `absent` that the provider has no such number. */
export type QueryRefusal = { readonly code: 'unknown' | 'absent'; readonly why: string };

export type Closing = 'closed' | 'paid' | 'absent' | 'unknown';

export interface Refunding {
  /** The refund's own, for ever the same: asking again with it never pays twice. */
  readonly number: string;
  readonly transactionId: string;
  /** The account the money came to. */
  readonly merchant: string;
  readonly amount: Money;
  /** All that came in by that transaction, in fen. */
  readonly paid: number;
  /** What the payer reads. */
  readonly reason: string;
  readonly notifyUrl: string;
}

/** `unavailable`: no clear answer, the money may be on its way: query. `rejected`: they understood and did not pay. */
export type RefundRefusal = { readonly code: 'unavailable' | 'rejected'; readonly why: string };
/** `absent`: the provider never heard of it. */
export type RefundQueryRefusal = { readonly code: 'unknown' | 'absent'; readonly why: string };

/** A provider's callback as received: headers in lower case, the body untouched. */
export interface Notification {
  readonly headers: Readonly<Record<string, string>>;
  readonly rawBody: string;
}

/** `unreadable`: genuine, but not as their documents say. `why` never quotes it. */
export type NotificationRefusal = { readonly code: 'signature_invalid' | 'unreadable'; readonly why: string };

/** `at` is the present moment, told by the caller: gateways read no clock. */
export interface PaymentChannel {
  readonly channel: Channel;
  readonly capabilities: Capabilities;
  /** The account money goes to now; an attempt remembers it. Null where the merchant has not set the channel up. */
  merchant(): Promise<string | null>;
  open(opening: Opening, at: Instant): Promise<Result<Opened, OpeningRefusal>>;
  query(number: string, at: Instant): Promise<Result<PaymentFact, QueryRefusal>>;
  /** Safe to repeat. */
  close(number: string, at: Instant): Promise<Closing>;
  /** Safe to repeat with the same number. */
  refund(what: Refunding, at: Instant): Promise<Result<RefundFact, RefundRefusal>>;
  queryRefund(number: string, at: Instant): Promise<Result<RefundFact, RefundQueryRefusal>>;
  /** Verified before it is read. Null: genuine, and about something the shop does not follow. */
  readNotification(
    notification: Notification,
    at: Instant,
  ): Promise<Result<PaymentFact | RefundFact | null, NotificationRefusal>>;
}
