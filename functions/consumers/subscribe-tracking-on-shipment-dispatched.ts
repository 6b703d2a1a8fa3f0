import { kuaidi100 } from '../gateways/carrier/kuaidi100.ts';
import { consumer } from '../runtime/consumer.ts';
import { log } from '../runtime/log.ts';
import { orderById } from '../stores/orders.ts';

/** Has the parcel followed. Asking twice is answered as once. */
export const handler = consumer('subscribeTrackingOnShipmentDispatched', async ({ data }) => {
  const { shipmentId, orderId, carrier, waybill } = data;
  const order = await orderById(orderId);
  if (!order) throw new Error(`shipment ${shipmentId} has no order ${orderId}`);
  const { phone, province, city, district } = order.address;
  // 上海市 is a province and its only city.
  const to = [...new Set([province, city, district])].join('');
  const subscribed = await kuaidi100.subscribe({ shipmentId, carrier, waybill, phone, to });
  if (subscribed === null) return log.warn('tracking is not set up', { shipmentId });
  if (subscribed.ok) return log.info('tracking subscribed', { shipmentId, carrier });
  const { code, why } = subscribed.refusal;
  if (code === 'unavailable') throw new Error(`tracking of ${shipmentId} could not be subscribed: ${why}`);
  // A wrong waybill or carrier: asking again would not help.
  log.error('tracking was rejected', why, { shipmentId, carrier });
});
