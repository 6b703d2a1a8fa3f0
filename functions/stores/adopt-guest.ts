import type { Order } from '../../contracts/orders/order.ts';
import type { ShopperId } from '../../contracts/values/id.ts';
import { adopted } from '../domain/account/adopted.ts';
import type { OrderItem } from './order-items.ts';
import { orderById } from './orders.ts';
import { tableName, toItem, transact, type Write } from './table/client.ts';
import { keys } from './table/keys.ts';
import { type List, readPage } from './table/page.ts';

const atOnce = 25;
const tries = 5;

/**
 * Makes a guest's orders and messages the customer's. Each is moved by itself and leaves the guest's list as it goes, so that it may be repeated, run
 * twice at once, or begun again where it was interrupted.
 * @param mostPages of 25 each, where someone waits for it
 */
export const adoptGuest = async (
  guest: ShopperId,
  customer: ShopperId,
  mostPages = Number.POSITIVE_INFINITY,
): Promise<void> => {
  const orders = { index: keys.ordersOfShopper(guest, '', '').gsi1pk };
  await eachOf<OrderItem>(orders, mostPages, ({ order }) => moveOrder(order.id, guest, customer));
  const { pk, sk } = keys.message(guest, '');
  await eachOf<MessageItem>({ pk, begins: sk }, mostPages, (item) => moveMessage(item, guest, customer));
};

/** A message whatever it says. */
interface MessageItem {
  readonly message: { readonly id: string };
}

const eachOf = async <Stored>(list: List, mostPages: number, move: (item: Stored) => Promise<void>): Promise<void> => {
  let cursor: string | undefined;
  let pages = 0;
  do {
    const page = await readPage<Stored>(list, { limit: atOnce, ...(cursor === undefined ? {} : { cursor }) });
    if (!page.ok) throw new Error('a list refused its own cursor');
    await Promise.all(page.value.items.map(move));
    cursor = page.value.nextCursor ?? undefined;
    pages += 1;
  } while (cursor !== undefined && pages < mostPages);
};

const moveOrder = async (id: Order['id'], guest: ShopperId, customer: ShopperId): Promise<void> => {
  for (let attempt = 1; attempt <= tries; attempt++) {
    const order = await orderById(id, { consistent: true });
    const next = order && adopted(order, guest, customer);
    if (!next) return;
    if ((await transact([ownerWrite(next)])) === null) return;
  }
  throw new Error(`order ${id} was changed by others ${tries} times in a row`);
};

const ownerWrite = (next: Order): Write => ({
  Update: {
    TableName: tableName(),
    Key: toItem(keys.order(next.id)),
    UpdateExpression: 'SET #order = :order, #version = :version, gsi1pk = :list',
    ConditionExpression: '#version = :before',
    ExpressionAttributeNames: { '#order': 'order', '#version': 'version' },
    ExpressionAttributeValues: toItem({
      ':order': next,
      ':version': next.version,
      ':before': next.version - 1,
      ':list': keys.ordersOfShopper(next.shopperId, '', '').gsi1pk,
    }),
  },
});

/** A message that is with the customer already stays as they have it, read or not. */
const moveMessage = async (item: MessageItem, guest: ShopperId, customer: ShopperId): Promise<void> => {
  const { id } = item.message;
  const there = { ...item, ...keys.message(customer, id) };
  const put: Write = {
    Put: { TableName: tableName(), Item: toItem(there), ConditionExpression: 'attribute_not_exists(pk)' },
  };
  const remove: Write = { Delete: { TableName: tableName(), Key: toItem(keys.message(guest, id)) } };
  const refused = await transact([put, remove]);
  if (refused?.[0]?.code === 'ConditionalCheckFailed') await transact([remove]);
  else if (refused) throw new Error(`message ${id} could not be moved: ${refused.map((r) => r.code).join(', ')}`);
};
