import { consumer } from '../runtime/consumer.ts';
import { refundIdOf } from '../runtime/ids.ts';
import { log } from '../runtime/log.ts';
import { stampAfter } from '../runtime/stamp.ts';
import { orderById } from '../stores/orders.ts';
import { attemptById } from '../stores/payments.ts';
import { ledgerEntry } from '../stores/settlements.ts';
import { refundSurplus } from '../stores/surplus-refund.ts';

/** Money that nobody waits for goes back by itself. */
export const handler = consumer('refundSurplusOnPaymentSurplus', async (event) => {
  const { channel, transactionId, paymentId, orderId } = event.data;
  const [entry, attempt, order] = await Promise.all([
    ledgerEntry(channel, transactionId),
    attemptById(paymentId),
    orderById(orderId),
  ]);
  if (!entry?.owed || !attempt || !order) throw new Error(`nothing is owed of transaction ${transactionId}`);
  const id = refundIdOf(channel, transactionId);
  const surplus = { id, entry, merchant: attempt.merchant, shopperId: order.shopperId };
  const outcome = await refundSurplus(surplus, stampAfter(event));
  log.info('surplus goes back', { refundId: id, orderId, why: event.data.why, outcome });
});
