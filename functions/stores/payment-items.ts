import type { Channel, Payment } from '../../contracts/payments/payment.ts';
import type { OrderId, PaymentId } from '../../contracts/values/id.ts';
import type { Instant } from '../../contracts/values/instant.ts';
import type { PaidFact, ToldAmount } from '../domain/payments/fact.ts';
import type { Attempt, OwedWhy } from '../domain/payments/settle.ts';
import { tableName, toItem, type Write } from './table/client.ts';
import { keys } from './table/keys.ts';

export interface PaymentItem extends Attempt {
  readonly version: number;
  /** Until then one request alone talks to the provider about opening it. */
  readonly leaseUntil: Instant;
  /** When a shopper's look last made us ask the provider. */
  readonly askedAt: Instant;
}

/** One a provider's transaction, for good: what makes money count once. */
export interface LedgerEntry {
  readonly channel: Channel;
  readonly transactionId: string;
  readonly paymentId: PaymentId;
  readonly orderId: OrderId;
  readonly amount: ToldAmount;
  readonly paidAt: Instant;
  readonly bookedAt: Instant;
  /** Null: it paid the order. Else why it is owed back. */
  readonly owed: OwedWhy | null;
}

export const newPaymentWrite = ({ payment, merchant }: Attempt, leaseUntil: Instant): Write => ({
  Put: {
    TableName: tableName(),
    Item: toItem({
      ...keys.payment(payment.id),
      ...keys.paymentsOfOrder(payment.orderId, payment.createdAt, payment.id),
      _type: 'payment',
      _v: 1,
      version: payment.version,
      payment,
      merchant,
      leaseUntil,
      askedAt: payment.createdAt,
    }),
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

/** Replaces the payment by its next version, where nobody else has meanwhile. */
export const nextPaymentWrite = (next: Payment): Write => ({
  Update: {
    TableName: tableName(),
    Key: toItem(keys.payment(next.id)),
    UpdateExpression: 'SET #payment = :payment, #version = :version',
    ConditionExpression: '#version = :before',
    ExpressionAttributeNames: { '#payment': 'payment', '#version': 'version' },
    ExpressionAttributeValues: toItem({ ':payment': next, ':version': next.version, ':before': next.version - 1 }),
  },
});

export const ledgerWrite = (payment: Payment, fact: PaidFact, owed: OwedWhy | null, bookedAt: Instant): Write => {
  const { transactionId, amount, paidAt } = fact;
  const { channel, id: paymentId, orderId } = payment;
  const entry: LedgerEntry = { channel, transactionId, paymentId, orderId, amount, paidAt, bookedAt, owed };
  return {
    Put: {
      TableName: tableName(),
      Item: toItem({ ...keys.ledger(channel, transactionId), _type: 'ledger', _v: 1, ...entry }),
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  };
};
