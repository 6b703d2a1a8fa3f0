import { listProductsForStaff } from '../../../contracts/catalogue/list-products-for-staff.ts';
import { cardOf } from '../../domain/catalogue/card.ts';
import { optionTextOf } from '../../domain/catalogue/variants.ts';
import { pageReply } from '../../runtime/page.ts';
import { staffRoute } from '../../runtime/staff-route.ts';
import { stockOfSkus } from '../../stores/catalogue.ts';
import { keptThatFit } from '../../stores/kept-products.ts';
import { shopSettings } from '../../stores/shop.ts';

export const handler = staffRoute('listProductsForStaff', listProductsForStaff, async ({ query }) => {
  const [{ warehouses }, listed] = await Promise.all([shopSettings(), keptThatFit(query, query)]);
  const skus = listed.ok ? listed.value.items.flatMap(({ product }) => product.variants.map((v) => v.sku)) : [];
  const stock = Map.groupBy(await stockOfSkus(skus, warehouses, { consistent: true }), (s) => s.productId);
  return pageReply(listed, ({ product, backstage }) => {
    const own = stock.get(product.id) ?? [];
    const rows = own.map(({ sku, warehouse, onHand, held, available }) => ({
      sku,
      warehouse,
      onHand,
      held,
      available,
    }));
    const { status, version } = product;
    const variants = product.variants.map((v) => ({ sku: v.sku, optionText: optionTextOf(product, v) }));
    const { onShelfAt, offShelfAt } = backstage;
    const times = { ...(onShelfAt ? { onShelfAt } : {}), ...(offShelfAt ? { offShelfAt } : {}) };
    return { card: cardOf(product, own), status, version, variants, stock: rows, ...times };
  });
});
