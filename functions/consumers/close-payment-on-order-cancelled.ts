import { plusMs } from '../../contracts/values/instant.ts';
import { closeAttempt } from '../payments/close-attempt.ts';
import { now } from '../runtime/clock.ts';
import { consumer } from '../runtime/consumer.ts';
import { log } from '../runtime/log.ts';
import { pollBy } from '../stores/payments.ts';

const soonMs = 30_000;

/** Without a clear answer nothing is lost: it is polled soon, and until the attempt is closed or its money is booked. */
export const handler = consumer('closePaymentOnOrderCancelled', async ({ meta, data }) => {
  if (data.paymentId === null) return;
  const closed = await closeAttempt(data.paymentId, { correlationId: meta.correlationId, causationId: meta.id });
  if (closed === 'unknown') await pollBy(data.paymentId, plusMs(now(), soonMs));
  log.info('payment of a cancelled order', { orderId: data.orderId, paymentId: data.paymentId, closed });
});
