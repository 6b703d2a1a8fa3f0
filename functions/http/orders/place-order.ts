import { placeOrder } from '../../../contracts/orders/place-order.ts';
import { epochIn } from '../../runtime/clock.ts';
import { fresh, settingsMs } from '../../runtime/fresh.ts';
import { hashOf, newOrderId, newToken } from '../../runtime/ids.ts';
import { shopperRoute } from '../../runtime/shopper-route.ts';
import { stampOf } from '../../runtime/stamp.ts';
import { onceWritten } from '../../stores/idempotency.ts';
import { placeOrder as place } from '../../stores/place-order.ts';
import { shopSettings } from '../../stores/shop.ts';

const settingsNow = fresh(settingsMs, shopSettings);

export const handler = shopperRoute('placeOrder', placeOrder, async ({ body, shopperId, idempotency, facts }) => {
  const settings = await settingsNow();
  const wish = { ...body, id: newOrderId(), shopperId, locale: facts.locale };
  const key = newToken();
  return onceWritten(idempotency, epochIn(0), (remember) =>
    place(wish, { key, hash: hashOf(key) }, settings, stampOf(facts), remember),
  );
});
