import { consumer } from '../runtime/consumer.ts';
import { stampAfter } from '../runtime/stamp.ts';
import { completeOrder } from '../stores/complete-order.ts';

export const handler = consumer('completeOrderOnShipmentDelivered', async (event) => {
  await completeOrder(event.data.orderId, stampAfter(event));
});
