import { consumer } from '../runtime/consumer.ts';
import { refreshCard } from '../stores/refresh-card.ts';
import { shopSettings } from '../stores/shop.ts';

export const handler = consumer('updateCardOnStockChanged', async ({ data }) => {
  const { warehouses } = await shopSettings();
  await refreshCard(data.productId, warehouses);
});
