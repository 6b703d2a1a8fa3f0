import type { Payment } from '../../contracts/payments/payment.ts';
import { providerNumber } from '../../contracts/values/id.ts';
import { type Instant, plusMs } from '../../contracts/values/instant.ts';
import { isOpen } from '../domain/payments/states.ts';
import { channelOf } from '../gateways/payment/channels.ts';
import { now } from '../runtime/clock.ts';
import { log } from '../runtime/log.ts';
import type { Cause } from '../stores/outbox.ts';
import { claimLook } from '../stores/payments.ts';
import { settleFact } from './settle-payment.ts';

/** `answered`: the payment is now as the provider has it. */
export type Asked = { readonly kind: 'answered' | 'absent' | 'unknown'; readonly payment: Payment };

/** Asks the provider how a payment stands and settles what it says. */
export const askProvider = async (payment: Payment, cause: Cause): Promise<Asked> => {
  const told = await channelOf(payment.channel).query(providerNumber(payment.id), now());
  if (!told.ok) {
    log.info('no clear answer from the provider', { paymentId: payment.id, why: told.refusal.why });
    return { kind: told.refusal.code, payment };
  }
  const settled = await settleFact(told.value, cause);
  return settled.kind === 'unknown' ? { kind: 'unknown', payment } : { kind: 'answered', payment: settled.payment };
};

/** Shoppers' pages look every few seconds; the provider is asked no more often than this, by one look of all. */
const lookEveryMs = 3_000;

interface Looked {
  readonly payment: Payment;
  /** When a shopper's look last made us ask. */
  readonly askedAt: Instant;
}

/** The payment, after asking the provider where it is open and nobody has asked just now: a lost callback is found while the shopper waits. */
export const lookAgain = async ({ payment, askedAt }: Looked, cause: Cause): Promise<Payment> => {
  const at: Instant = now();
  const notSince = plusMs(at, -lookEveryMs);
  // A claim that fails is paid like one that does not.
  if (!isOpen(payment.state) || askedAt > notSince) return payment;
  if (!(await claimLook(payment.id, at, notSince))) return payment;
  return (await askProvider(payment, cause)).payment;
};
