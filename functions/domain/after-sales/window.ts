import type { Shipment } from '../../../contracts/orders/order.ts';
import { type Instant, plusMs } from '../../../contracts/values/instant.ts';

const dayMs = 86_400_000;
const shanghaiMs = 8 * 3_600_000;
const days = 7;

/**
 * The last moment to return without a reason: the seventh day after the day of receipt, whole, by the Shanghai clock (消费者权益保护法 art. 25,
 * 网络购买商品七日无理由退货暂行办法 art. 10: the day after receipt is the first).
 */
export const windowEnds = (deliveredAt: Instant): Instant => {
  const day = Math.floor((Date.parse(deliveredAt) + shanghaiMs) / dayMs);
  return plusMs(new Date((day + days + 1) * dayMs - shanghaiMs).toISOString(), -1);
};

/** When the last parcel arrived; null while one is still under way. */
export const arrivedAt = (shipments: readonly Pick<Shipment, 'deliveredAt'>[]): Instant | null => {
  const arrivals = shipments.map((s) => s.deliveredAt);
  if (arrivals.length === 0 || arrivals.includes(null)) return null;
  return arrivals.reduce<Instant>((latest, at) => (at !== null && at > latest ? at : latest), '');
};
