import type { Refund } from '../../contracts/after-sales/refund.ts';
import type { NewEvent } from '../../contracts/events/data.ts';
import type { Channel } from '../../contracts/payments/payment.ts';
import type { OrderId, ShopperId } from '../../contracts/values/id.ts';
import { refundViewOf } from '../domain/after-sales/moves.ts';
import type { Purse } from '../domain/after-sales/purse.ts';
import { tableName, toItem, type Write } from './table/client.ts';
import { keys } from './table/keys.ts';

/** A refund with what only the shop needs to know of it. */
export interface RefundItem {
  readonly refund: Refund;
  readonly shopperId: ShopperId;
  readonly channel: Channel;
  /** The transaction whose money goes back, and the account it came to. */
  readonly transactionId: string;
  readonly merchant: string;
  /** All that came in by that transaction, in fen. */
  readonly paid: number;
  /** What the workflow waits for a decision with. */
  readonly taskToken?: string;
}

export interface RefundPointer {
  readonly orderId: OrderId;
}

const viewOf = (refund: Refund) => keys.refundView(refundViewOf(refund), refund.requestedAt, refund.id);

/** A new refund and where its number is found. */
export const newRefundWrites = (item: RefundItem): Write[] => {
  const { refund } = item;
  const { id, orderId, version } = refund;
  return [
    put({ ...keys.refund(orderId, id), ...viewOf(refund), _type: 'refund', _v: 1, version, ...item }),
    put({ ...keys.refundPointer(id), _type: 'refund-pointer', _v: 1, orderId }),
  ];
};

const put = (item: object): Write => ({
  Put: { TableName: tableName(), Item: toItem(item), ConditionExpression: 'attribute_not_exists(pk)' },
});

/** Replaces the refund by its next version, where nobody else has meanwhile. */
export const nextRefundWrite = (next: Refund): Write => {
  const { gsi1pk, gsi1sk } = viewOf(next);
  return {
    Update: {
      TableName: tableName(),
      Key: toItem(keys.refund(next.orderId, next.id)),
      UpdateExpression: 'SET refund = :refund, #version = :version, gsi1pk = :view, gsi1sk = :place',
      ConditionExpression: '#version = :before',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: toItem({
        ':refund': next,
        ':version': next.version,
        ':before': next.version - 1,
        ':view': gsi1pk,
        ':place': gsi1sk,
      }),
    },
  };
};

/** The purse's next version, where it is still the one that was read and the sum holds. */
export const purseWrite = (channel: Channel, transactionId: string, next: Purse): Write => ({
  Put: {
    TableName: tableName(),
    Item: toItem({ ...keys.purse(channel, transactionId), _type: 'purse', _v: 1, ...next }),
    ...(next.version === 1
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#version = :before',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: toItem({ ':before': next.version - 1 }),
        }),
  },
});

const aboutOf = ({ refund, shopperId }: Pick<RefundItem, 'refund' | 'shopperId'>) => ({
  refundId: refund.id,
  orderId: refund.orderId,
  shopperId,
  paymentId: refund.paymentId,
  amount: refund.amount,
  kind: refund.kind,
});

const about = (item: Pick<RefundItem, 'refund' | 'shopperId'>) => ({
  subject: item.refund.id,
  sequence: item.refund.version,
  data: aboutOf(item),
});

type Told = Pick<RefundItem, 'refund' | 'shopperId' | 'channel'>;

export const requestedEvent = (told: Told): NewEvent => {
  const { data, ...rest } = about(told);
  return {
    name: 'refund.requested.v1',
    ...rest,
    data: { ...data, reason: told.refund.reason, run: told.refund.run },
  };
};

export const approvedEvent = (told: Told): NewEvent => {
  const { data, ...rest } = about(told);
  return { name: 'refund.approved.v1', ...rest, data: { ...data, run: told.refund.run } };
};

export const rejectedEvent = (told: Told): NewEvent => ({ name: 'refund.rejected.v1', ...about(told) });

export const succeededEvent = (told: Told): NewEvent => {
  const { data, ...rest } = about(told);
  const refundedAt = told.refund.refundedAt ?? '';
  return { name: 'refund.succeeded.v1', ...rest, data: { ...data, channel: told.channel, refundedAt } };
};

export const failedEvent = (told: Told): NewEvent => {
  const { data, ...rest } = about(told);
  const problem = told.refund.problem ?? 'fault';
  return { name: 'refund.failed.v1', ...rest, data: { ...data, problem } };
};
