import { getProductForStaff } from '../../../contracts/catalogue/get-product-for-staff.ts';
import { refuse } from '../../../contracts/values/result.ts';
import { staffViewOf } from '../../domain/catalogue/staff-view.ts';
import { pageReply } from '../../runtime/page.ts';
import { staffRoute } from '../../runtime/staff-route.ts';
import { stockOfSkus } from '../../stores/catalogue.ts';
import { keptProduct } from '../../stores/kept-products.ts';
import { priceHistoryOf } from '../../stores/product-history.ts';
import { shopSettings } from '../../stores/shop.ts';

const consistent = { consistent: true };

export const handler = staffRoute('getProductForStaff', getProductForStaff, async ({ params }) => {
  const [kept, { warehouses }, history] = await Promise.all([
    keptProduct(params.productId, consistent),
    shopSettings(),
    priceHistoryOf(params.productId, { limit: 20 }),
  ]);
  if (!kept) return refuse({ code: 'product_not_found' });
  const skus = kept.product.variants.map((v) => v.sku);
  const stock = await stockOfSkus(skus, warehouses, consistent);
  const rows = stock.map(({ sku, warehouse, onHand, held, available }) => ({
    sku,
    warehouse,
    onHand,
    held,
    available,
  }));
  const priceHistory = pageReply(history, (change) => change);
  if (!priceHistory.ok) return priceHistory;
  const formerHandles = [...kept.backstage.formerHandles];
  return {
    ok: true,
    value: { product: staffViewOf(kept), stock: rows, priceHistory: priceHistory.value, formerHandles },
  };
});
