import { consumer } from '../runtime/consumer.ts';
import { fresh, settingsMs } from '../runtime/fresh.ts';
import { refreshCard } from '../stores/refresh-card.ts';
import { shopSettings } from '../stores/shop.ts';

const settingsNow = fresh(settingsMs, shopSettings);

export const handler = consumer('updateCardOnStockChanged', async ({ data }) => {
  const { warehouses } = await settingsNow();
  await refreshCard(data.productId, warehouses);
});
