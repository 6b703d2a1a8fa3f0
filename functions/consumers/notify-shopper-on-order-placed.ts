import { messageOf } from '../domain/messages/message-of.ts';
import { orderPlacedNotice } from '../domain/messages/notices.ts';
import { consumer } from '../runtime/consumer.ts';
import { putMessage } from '../stores/messages.ts';
import { orderById } from '../stores/orders.ts';

export const handler = consumer('notifyShopperOnOrderPlaced', async ({ meta, data }) => {
  const order = await orderById(data.orderId);
  if (order) await putMessage(order.shopperId, messageOf(meta, order.id, orderPlacedNotice(order)));
});
