import { PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { Message } from '../../contracts/messages/message.ts';
import type { MessageId, ShopperId } from '../../contracts/values/id.ts';
import type { Instant } from '../../contracts/values/instant.ts';
import { ok } from '../../contracts/values/result.ts';
import { dynamo, tableName, toItem } from './table/client.ts';
import { keys } from './table/keys.ts';
import { type Ask, type Listed, readPage } from './table/page.ts';
import { readItem } from './table/read.ts';

interface MessageItem {
  readonly message: Message;
}

/** Puts a message into the shopper's centre; a message of the same id is there already and stays, read or not. */
export const putMessage = async (shopperId: ShopperId, message: Message): Promise<void> => {
  try {
    await dynamo.send(
      new PutItemCommand({
        TableName: tableName(),
        Item: toItem({ ...keys.message(shopperId, message.id), _type: 'message', _v: 1, message }),
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
  } catch (error) {
    if (!(error instanceof Error && error.name === 'ConditionalCheckFailedException')) throw error;
  }
};

/** Newest first: message ids begin with their time. */
export const messagesOfShopper = async (shopperId: ShopperId, ask: Ask): Promise<Listed<Message>> => {
  const { pk, sk } = keys.message(shopperId, '');
  const listed = await readPage<MessageItem>({ pk, begins: sk }, ask);
  return listed.ok ? ok({ ...listed.value, items: listed.value.items.map((i) => i.message) }) : listed;
};

/** Marks a message of the shopper as read, the first time counts; null where they have no such message. */
export const markRead = async (shopperId: ShopperId, id: MessageId, at: Instant): Promise<Message | null> => {
  const item = await readItem<MessageItem>(keys.message(shopperId, id));
  if (!item) return null;
  if (item.message.readAt !== null) return item.message;
  await dynamo.send(
    new UpdateItemCommand({
      TableName: tableName(),
      Key: toItem(keys.message(shopperId, id)),
      UpdateExpression: 'SET message.readAt = :at',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: toItem({ ':at': at }),
    }),
  );
  return { ...item.message, readAt: at };
};
