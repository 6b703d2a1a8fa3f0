import type { Channel, Device, NextStep, Way } from '../../../contracts/payments/payment.ts';
import type { Instant } from '../../../contracts/values/instant.ts';
import type { Money } from '../../../contracts/values/money.ts';
import type { Result } from '../../../contracts/values/result.ts';
import type { RefundFact } from '../../domain/after-sales/fact.ts';
import type { PaymentFact } from '../../domain/payments/fact.ts';

/** A way a payer may be led to a channel, and the devices it is for. */
export interface WayRow {
  readonly way: Way;
  readonly devices: readonly Device[];
}

/** What a channel can do, as data: rules read it instead of asking which channel it is. */
export interface Capabilities {
  /** The better way for a device first. */
  readonly ways: readonly WayRow[];
  /** An open attempt can be made unpayable. */
  readonly canClose: boolean;
  /** The provider keeps an attempt from the moment it is opened; else only from when the payer arrives, and one it does not know may still be paid. */
  readonly knowsUnvisited: boolean;
  readonly refundWithinDays: number;
  /** Null: as many as there is money for. */
  readonly refundParts: number | null;
  readonly secondsBetweenRefunds: number;
}

export interface Opening {
  readonly number: string;
  readonly way: Way;
  readonly amount: Money;
  /** What the payer reads in their app. */
  readonly description: string;
  /** The provider takes no money after that. */
  readonly payBefore: Instant;
  readonly notifyUrl: string;
  /** Where the payer's browser comes back to: a route of ours that knows how this provider speaks there. */
  readonly returnUrl: string;
  /** The shop's own page of this payment, in the order's language. */
  readonly pageUrl: string;
  /** The payer's network address, which some ways are bound to. Never kept. */
  readonly payerAddress: string;
}

export interface Opened {
  readonly next: NextStep;
  /** Until when `next` is good; null: as long as the attempt. */
  readonly until: Instant | null;
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

/** Which refund, and of which transaction: some providers want both. */
export type RefundNamed = Pick<Refunding, 'number' | 'transactionId'>;

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

/** What a merchant has set up: the account money goes to, which an attempt remembers, and the ways their contract covers. */
export interface Account {
  readonly merchant: string;
  readonly ways: readonly Way[];
}

/** `at` is the present moment, told by the caller: gateways read no clock. */
export interface PaymentChannel {
  readonly channel: Channel;
  readonly capabilities: Capabilities;
  /** Null where the merchant has not set the channel up. */
  account(): Promise<Account | null>;
  /** Safe to repeat with the same number and way. */
  open(opening: Opening, at: Instant): Promise<Result<Opened, OpeningRefusal>>;
  query(number: string, at: Instant): Promise<Result<PaymentFact, QueryRefusal>>;
  /** Safe to repeat. */
  close(number: string, at: Instant): Promise<Closing>;
  /** Safe to repeat with the same number. */
  refund(what: Refunding, at: Instant): Promise<Result<RefundFact, RefundRefusal>>;
  queryRefund(which: RefundNamed, at: Instant): Promise<Result<RefundFact, RefundQueryRefusal>>;
  /** Verified before it is read. Null: genuine, and about something the shop does not follow. */
  readNotification(
    notification: Notification,
    at: Instant,
  ): Promise<Result<PaymentFact | RefundFact | null, NotificationRefusal>>;
}
