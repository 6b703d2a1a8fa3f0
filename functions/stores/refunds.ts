import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { Refund } from '../../contracts/after-sales/refund.ts';
import type { Channel } from '../../contracts/payments/payment.ts';
import type { OrderId, RefundId } from '../../contracts/values/id.ts';
import { ok } from '../../contracts/values/result.ts';
import type { RefundView } from '../domain/after-sales/moves.ts';
import { fullPurse, type Purse } from '../domain/after-sales/purse.ts';
import type { RefundItem, RefundPointer } from './refund-items.ts';
import { dynamo, tableName, toItem } from './table/client.ts';
import { keys } from './table/keys.ts';
import { type Ask, type Listed, readPage } from './table/page.ts';
import { readItem } from './table/read.ts';

export type { RefundItem } from './refund-items.ts';

/** Always as it is now: what follows is about money. */
export const refundById = async (id: RefundId): Promise<RefundItem | null> => {
  const pointer = await readItem<RefundPointer>(keys.refundPointer(id), { consistent: true });
  return pointer ? readItem<RefundItem>(keys.refund(pointer.orderId, id), { consistent: true }) : null;
};

const mostRefunds = 200;

/** An order's refunds as they are now, oldest first. */
export const refundsOfOrder = async (orderId: OrderId): Promise<Refund[]> => {
  const { pk, sk } = keys.refund(orderId, '');
  const listed = await readPage<RefundItem>(
    { pk, begins: sk, oldestFirst: true },
    { limit: mostRefunds, consistent: true },
  );
  if (!listed.ok) return [];
  return listed.value.items.map((i) => i.refund).toSorted((a, b) => (a.requestedAt < b.requestedAt ? -1 : 1));
};

/** Refunds of one of the staff's views, newest first. */
export const refundsInView = async (view: RefundView, ask: Ask): Promise<Listed<Refund>> => {
  const listed = await readPage<RefundItem>({ index: keys.refundView(view, '', '').gsi1pk }, ask);
  return listed.ok ? ok({ ...listed.value, items: listed.value.items.map((i) => i.refund) }) : listed;
};

/** What is left of a transaction's money; all of it where nothing was ever refunded. */
export const purseOf = async (channel: Channel, transactionId: string, paid: number): Promise<Purse> =>
  (await readItem<Purse>(keys.purse(channel, transactionId), { consistent: true })) ?? fullPurse(paid);

/**
 * Keeps what the workflow waits with, while the refund waits for a decision; a newer one takes the place of an older.
 * @returns false where it is decided already: nobody will ask for the token
 */
export const keepTaskToken = async ({ id, orderId }: Refund, taskToken: string): Promise<boolean> => {
  try {
    await dynamo.send(
      new UpdateItemCommand({
        TableName: tableName(),
        Key: toItem(keys.refund(orderId, id)),
        UpdateExpression: 'SET taskToken = :token',
        ConditionExpression: 'refund.#state = :requested',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: toItem({ ':token': taskToken, ':requested': 'requested' }),
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false;
    throw error;
  }
};
