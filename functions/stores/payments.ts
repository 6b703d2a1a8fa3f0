import { QueryCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { Order } from '../../contracts/orders/order.ts';
import type { Payment } from '../../contracts/payments/payment.ts';
import type { OrderId, PaymentId } from '../../contracts/values/id.ts';
import type { Instant } from '../../contracts/values/instant.ts';
import { nextPoll } from '../domain/payments/attempt.ts';
import type { Attempt } from '../domain/payments/settle.ts';
import { dueWrite, postpone } from './due.ts';
import { orderPayingWrites } from './order-items.ts';
import { newPaymentWrite, nextPaymentWrite, type PaymentItem } from './payment-items.ts';
import { eventWrites, type Stamp } from './stamp.ts';
import { dynamo, fromItem, tableName, toItem, transact, type Write } from './table/client.ts';
import { indexName, keys } from './table/keys.ts';
import { readItem } from './table/read.ts';

export type { LedgerEntry } from './payment-items.ts';

/** Always as it is now, since what follows is about money; with the time a shopper's look last made us ask the provider. */
export const attemptById = async (id: PaymentId): Promise<(Attempt & { readonly askedAt: Instant }) | null> => {
  const item = await readItem<PaymentItem>(keys.payment(id), { consistent: true });
  return item ? { payment: item.payment, merchant: item.merchant, askedAt: item.askedAt } : null;
};

/** Oldest first. From the index, so a change of the last moment may be missing. */
export const paymentsOfOrder = async (orderId: OrderId): Promise<Payment[]> => {
  const { Items = [] } = await dynamo.send(
    new QueryCommand({
      TableName: tableName(),
      IndexName: indexName,
      KeyConditionExpression: 'gsi1pk = :p',
      ExpressionAttributeValues: toItem({ ':p': keys.paymentsOfOrder(orderId, '', '').gsi1pk }),
      // An order with more attempts than this does not exist: each ends the one before.
      Limit: 100,
    }),
  );
  return Items.map((item) => fromItem<PaymentItem>(item).payment);
};

/**
 * Writes a new attempt before the provider hears of it, names it on the order, and has it polled from then on. Of two that start at
 * once the order's version lets one win.
 */
export const beginAttempt = async (attempt: Attempt, order: Order, leaseUntil: Instant): Promise<'begun' | 'raced'> => {
  const { payment } = attempt;
  const at = nextPoll(payment, payment.createdAt);
  const raced = await transact([
    newPaymentWrite(attempt, leaseUntil),
    dueWrite({ kind: 'payment-poll', subject: payment.id, at, round: 0 }),
    ...orderPayingWrites(order, payment.id).writes,
  ]);
  return raced ? 'raced' : 'begun';
};

/** Only its holder asks the provider to open an attempt; a request that died loses the lease by time. Notes the account asked now. */
export const takeLease = async (id: PaymentId, merchant: string, at: Instant, until: Instant): Promise<boolean> =>
  changed({
    Key: toItem(keys.payment(id)),
    UpdateExpression: 'SET leaseUntil = :until, merchant = :merchant',
    ConditionExpression: 'leaseUntil <= :now AND #payment.#state IN (:created, :pending)',
    ExpressionAttributeNames: { '#payment': 'payment', '#state': 'state' },
    ExpressionAttributeValues: toItem({
      ':until': until,
      ':merchant': merchant,
      ':now': at,
      ':created': 'created',
      ':pending': 'pending',
    }),
  });

/** The provider was not to be had: the next try need not wait. */
export const releaseLease = async (id: PaymentId, at: Instant): Promise<void> => {
  await changed({
    Key: toItem(keys.payment(id)),
    UpdateExpression: 'SET leaseUntil = :now',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeValues: toItem({ ':now': at }),
  });
};

/** Lets one of many looks at an open payment ask the provider, where nobody has since `notSince`. */
export const claimLook = (id: PaymentId, at: Instant, notSince: Instant): Promise<boolean> =>
  changed({
    Key: toItem(keys.payment(id)),
    UpdateExpression: 'SET askedAt = :now',
    ConditionExpression: 'askedAt <= :since',
    ExpressionAttributeValues: toItem({ ':now': at, ':since': notSince }),
  });

type Change = Omit<ConstructorParameters<typeof UpdateItemCommand>[0], 'TableName'>;

const changed = async (change: Change): Promise<boolean> => {
  try {
    await dynamo.send(new UpdateItemCommand({ TableName: tableName(), ...change }));
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false;
    throw error;
  }
};

/** The provider opened it: there is something to pay with. `also` goes into the same transaction. */
export const openAttempt = async (
  opened: Payment,
  also: readonly Write[],
  stamp: Stamp,
): Promise<'opened' | 'raced'> => {
  const { id: paymentId, orderId, channel, amount, version } = opened;
  const data = { paymentId, orderId, channel, amount };
  const event = { name: 'payment.started.v1', subject: paymentId, sequence: version, data } as const;
  const raced = await transact([nextPaymentWrite(opened), ...also, ...eventWrites([event], stamp)]);
  return raced ? 'raced' : 'opened';
};

/** What there is to pay with was good for a while only, and the provider gave it anew. `also` goes into the same transaction. */
export const renewAttempt = async (renewed: Payment, also: readonly Write[]): Promise<'opened' | 'raced'> =>
  (await transact([nextPaymentWrite(renewed), ...also])) ? 'raced' : 'opened';

/** We set out to make it unpayable. */
export const markClosing = async (closing: Payment): Promise<'marked' | 'raced'> =>
  (await transact([nextPaymentWrite(closing)])) ? 'raced' : 'marked';

/** Records the reply to a request that changes nothing else. `raced`: the same request was answered beside it. */
export const keepReply = async (reply: Write): Promise<'kept' | 'raced'> =>
  (await transact([reply])) ? 'raced' : 'kept';

/** Has an open attempt looked at sooner than it would be. */
export const pollBy = (id: PaymentId, at: Instant): Promise<void> =>
  postpone({ kind: 'payment-poll', subject: id, at, round: 0 }, at);
