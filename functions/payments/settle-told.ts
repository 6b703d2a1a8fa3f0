import type { Refusal } from '../../contracts/problems.ts';
import type { RefundFact } from '../domain/after-sales/fact.ts';
import type { Notification, PaymentChannel } from '../gateways/payment/port.ts';
import { now } from '../runtime/clock.ts';
import { log } from '../runtime/log.ts';
import type { Cause } from '../stores/outbox.ts';
import { settleFact } from './settle-payment.ts';

type Told = Notification & { readonly requestId: string };
type SettleRefund = (fact: RefundFact, cause: Cause) => Promise<{ readonly kind: string }>;

/**
 * Brings a provider's callback into the books: of a payment here, of a refund by whoever keeps those.
 * @returns null once it is there and may be acknowledged, else why not: they will tell it again
 */
export const settleTold = async (
  { channel, readNotification }: Pick<PaymentChannel, 'channel' | 'readNotification'>,
  { headers, rawBody, requestId }: Told,
  settleRefund: SettleRefund,
): Promise<Refusal | null> => {
  const read = await readNotification({ headers, rawBody }, now());
  if (!read.ok) {
    log.warn('a callback was refused', { channel, requestId, ...read.refusal });
    return { code: read.refusal.code === 'unreadable' ? 'invalid_input' : 'signature_invalid' };
  }
  if (read.value === null) return null;
  const cause = { correlationId: requestId, causationId: requestId };
  const fact = read.value;
  const settled = 'about' in fact ? await settleRefund(fact, cause) : await settleFact(fact, cause);
  return settled.kind === 'settled' || settled.kind === 'nothing' ? null : { code: 'payment_not_found' };
};
