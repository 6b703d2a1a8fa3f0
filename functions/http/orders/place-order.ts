import { placeOrder } from '../../../contracts/orders/place-order.ts';
import { refuse } from '../../../contracts/values/result.ts';
import { mostOpenOrders, tooManyOpen } from '../../domain/orders/open-orders.ts';
import { epochIn } from '../../runtime/clock.ts';
import { fresh, settingsMs } from '../../runtime/fresh.ts';
import { hashOf, newOrderId, newToken } from '../../runtime/ids.ts';
import { shopperRoute } from '../../runtime/shopper-route.ts';
import { stampOf } from '../../runtime/stamp.ts';
import { onceWritten } from '../../stores/idempotency.ts';
import { ordersOfShopper } from '../../stores/orders.ts';
import { placeOrder as place } from '../../stores/place-order.ts';
import { shopSettings } from '../../stores/shop.ts';

const settingsNow = fresh(settingsMs, shopSettings);

export const handler = shopperRoute('placeOrder', placeOrder, async ({ body, shopperId, idempotency, facts }) => {
  const settings = await settingsNow();
  const wish = { ...body, id: newOrderId(), shopperId, locale: facts.locale };
  const key = newToken();
  return onceWritten(idempotency, epochIn(0), async (remember) => {
    const newest = await ordersOfShopper(shopperId, { limit: 2 * mostOpenOrders });
    const tooMany = newest.ok ? tooManyOpen(newest.value.items, body.lines) : null;
    if (tooMany) return refuse(tooMany);
    return place(wish, { key, hash: hashOf(key) }, settings, stampOf(facts), remember);
  });
});
