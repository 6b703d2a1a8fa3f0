import { messageOf } from '../domain/messages/message-of.ts';
import { refundNotice } from '../domain/messages/refund-notices.ts';
import { consumer } from '../runtime/consumer.ts';
import { putMessage } from '../stores/messages.ts';
import { refundById } from '../stores/refunds.ts';

export const handler = consumer('notifyShopperOnRefundChanged', async ({ name, meta, data }) => {
  const item = await refundById(data.refundId);
  if (item) await putMessage(item.shopperId, messageOf(meta, data.orderId, refundNotice(name, item.refund)));
});
