import type { Refusal } from '../../contracts/problems.ts';
import type { Notification, PaymentChannel } from '../gateways/payment/port.ts';
import { settleRefund } from '../refunds/settle-refund.ts';
import { now } from '../runtime/clock.ts';
import { log } from '../runtime/log.ts';
import { settleFact } from './settle-payment.ts';

type Told = Notification & { readonly requestId: string };

/**
 * Brings a provider's callback into the books.
 * @returns null once it is there and may be acknowledged, else why not: they will tell it again
 */
export const settleTold = async (
  { channel, readNotification }: Pick<PaymentChannel, 'channel' | 'readNotification'>,
  { headers, rawBody, requestId }: Told,
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
