import type { Order } from '../../contracts/orders/order.ts';
import type { Payment } from '../../contracts/payments/payment.ts';
import { providerNumber } from '../../contracts/values/id.ts';
import { settleFact } from '../../functions/payments/settle-payment.ts';
import { hashOf, newPaymentId, newRefundId } from '../../functions/runtime/ids.ts';
import { onceWritten } from '../../functions/stores/idempotency.ts';
import { orderById } from '../../functions/stores/orders.ts';
import { attemptById, beginAttempt } from '../../functions/stores/payments.ts';
import { type Asking, requestRefund } from '../../functions/stores/request-refund.ts';
import { type Buying, bought } from '../support/orders.ts';
import { stampAt } from '../support/seed.ts';

export const merchant = '1900000001/wx0000000000000001';
export const cause = { correlationId: 'req_test', causationId: 'req_test' };

export interface Paid {
  readonly order: Order;
  readonly payment: Payment;
}

/** An order whose money came in as it does from a provider: attempt, ledger, payment and order. */
export const paidWith = async (buying: Buying): Promise<Paid> => {
  const placed = await bought(buying);
  const id = newPaymentId();
  const payment: Payment = {
    id,
    orderId: placed.id,
    channel: 'wechat',
    way: 'native',
    state: 'created',
    amount: placed.totals.total,
    createdAt: placed.placedAt,
    expiresAt: placed.payBefore,
    paidAt: null,
    transactionId: null,
    next: null,
    nextUntil: null,
    version: 1,
  };
  await beginAttempt({ payment, merchant }, placed, placed.placedAt);
  await settleFact(
    {
      channel: 'wechat',
      number: providerNumber(id),
      merchant,
      state: 'paid',
      transactionId: `42000${hashOf(id).slice(0, 20)}`,
      amount: placed.totals.total,
      paidAt: placed.placedAt,
    },
    cause,
  );
  const [order, attempt] = [await orderById(placed.id, { consistent: true }), await attemptById(id)];
  if (order?.state !== 'paid' || !attempt) throw new Error('the order was not paid');
  return { order, payment: attempt.payment };
};

let keys = 0;

/** Asks for a refund as the route does. */
export const askBack = (
  { order }: Pick<Paid, 'order'>,
  wish: Partial<Asking> = {},
  { at = new Date().toISOString(), key = `ask ${++keys}` } = {},
) => {
  const asking: Asking = {
    id: newRefundId(),
    orderId: order.id,
    reason: 'changed_mind_unshipped',
    note: '',
    lines: null,
    ...wish,
  };
  const request = { scope: hashOf(`${order.id} ${key}`), requestHash: JSON.stringify([wish.lines, wish.reason]) };
  return onceWritten(request, 1_795_492_800, (remember) => requestRefund(asking, stampAt(at), remember));
};
