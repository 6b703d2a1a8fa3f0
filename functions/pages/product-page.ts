import { productPage } from '../../contracts/pages/product-page.ts';
import { renderProduct } from '../../web/storefront/server.tsx';
import { rootOf } from '../domain/catalogue/tree.ts';
import { deliveryPromise } from '../domain/fulfilment/delivery.ts';
import { rawRoute } from '../runtime/raw-route.ts';
import { productWithAvailability } from '../stores/catalogue.ts';
import { Moved, pageOf } from './page.ts';
import { relatedTo } from './related.ts';
import { shelfNow } from './shelves.ts';

export const handler = rawRoute('productPage', productPage, ({ params, facts }) =>
  pageOf(params.locale, facts, async (around, settings) => {
    if (params.handle.length > 100) return null;
    const found = await productWithAvailability(params.handle, settings.warehouses);
    if (found?.product.status !== 'on_shelf') return null;
    const { handle } = found.product;
    if (handle !== params.handle) return new Moved(`${params.locale === 'en' ? '/en' : ''}/p/${handle}`);
    const root = rootOf(around.categories, found.product.category);
    const shelf = root ? await shelfNow(root.slug) : [];
    const delivery = deliveryPromise(settings, around.now);
    return renderProduct(around, { ...found, delivery, related: relatedTo(found.product, shelf) });
  }),
);
