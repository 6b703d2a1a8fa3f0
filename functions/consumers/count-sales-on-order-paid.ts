import { consumer } from '../runtime/consumer.ts';
import { countSales } from '../stores/count-sales.ts';
import { orderById } from '../stores/orders.ts';

export const handler = consumer('countSalesOnOrderPaid', async ({ meta, data }) => {
  const order = await orderById(data.orderId, { consistent: true });
  if (!order) throw new Error(`there is no order ${data.orderId}`);
  await countSales(order, { id: meta.id, at: meta.occurredAt });
});
