import type { OrderId } from '../../contracts/values/id.ts';
import { plusMs } from '../../contracts/values/instant.ts';
import { closeAttemptsOf } from '../payments/close-attempts-of.ts';
import { elapsedMs, now } from '../runtime/clock.ts';
import { log } from '../runtime/log.ts';
import { scheduled } from '../runtime/scheduled.ts';
import { stampOfRun } from '../runtime/stamp.ts';
import { cancelOrder } from '../stores/cancel-order.ts';
import { type Due, dropDue, dueBy, postpone } from '../stores/due.ts';
import { orderById } from '../stores/orders.ts';

const atOnce = 10;
/** A run begins no further batch after this, well before the next run and the function's own limit. */
const runMs = 5_000;
const againMs = 60_000;

/**
 * An unpaid order whose time is over is cancelled and its stock is free again, but only once no money can come in for it: open attempts
 * to pay are asked about and closed first. While the provider gives no clear answer the order waits a minute longer.
 */
const expire = async (due: Due, run: { readonly correlationId: string }): Promise<void> => {
  const stamp = stampOfRun(run);
  const order = await orderById(due.subject as OrderId, { consistent: true });
  if (order?.state !== 'awaiting_payment') return dropDue(due);
  const attempt = await closeAttemptsOf(order, stamp.cause);
  // Settling the money has moved the order and taken it off the list.
  if (attempt === 'paid') return;
  if (attempt === 'unknown') return postpone(due, plusMs(now(), againMs));
  const cancelled = await cancelOrder(order.id, 'expired', stamp);
  log.info('order expired', {
    orderId: order.id,
    outcome: cancelled === 'raced' || cancelled.ok ? 'ok' : cancelled.refusal.code,
  });
};

/** One order's trouble must not keep the others waiting: it is put off and told. */
const expireSafely = async (due: Due, run: { readonly correlationId: string }): Promise<void> => {
  try {
    await expire(due, run);
  } catch (error) {
    log.error('order could not be expired', error, { orderId: due.subject });
    await postpone(due, plusMs(now(), againMs));
  }
};

export const handler = scheduled('expireOrders', async (run) => {
  const began = elapsedMs();
  while (elapsedMs() - began < runMs) {
    const due = await dueBy('order-expiry', now(), atOnce);
    await Promise.all(due.map((d) => expireSafely(d, run)));
    if (due.length < atOnce) return;
  }
});
