import { quoteCart } from '../../../contracts/cart/quote-cart.ts';
import { ok } from '../../../contracts/values/result.ts';
import { quote } from '../../domain/cart/quote.ts';
import { missingForFreeFreight } from '../../domain/cart/totals.ts';
import { now } from '../../runtime/clock.ts';
import { fresh, settingsMs } from '../../runtime/fresh.ts';
import { shopperRoute } from '../../runtime/shopper-route.ts';
import { soldSkus } from '../../stores/catalogue.ts';
import { shopSettings } from '../../stores/shop.ts';

const settingsNow = fresh(settingsMs, shopSettings);

export const handler = shopperRoute('quoteCart', quoteCart, async ({ body }) => {
  const settings = await settingsNow();
  const province = body.province ?? settings.defaultRegion.province;
  const skus = [...new Set(body.lines.map((l) => l.sku))];
  const shelf = { settings, ...(await soldSkus(skus, settings.warehouses)) };
  const { lines, totals, arrivesOn } = quote(body.lines, province, shelf, now());
  const missing = missingForFreeFreight(totals.goods, settings.freight);
  return ok({ lines: [...lines], totals, missingForFreeFreight: missing, arrivesOn });
});
