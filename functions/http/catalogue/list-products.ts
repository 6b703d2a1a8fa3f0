import { listProducts } from '../../../contracts/catalogue/list-products.ts';
import { refuse } from '../../../contracts/values/result.ts';
import { fresh, settingsMs } from '../../runtime/fresh.ts';
import { pageReply } from '../../runtime/page.ts';
import { catalogueMs, sharedRoute } from '../../runtime/shared-route.ts';
import { cardsOnShelf, cardsOnWholeShelf } from '../../stores/catalogue.ts';
import { shopCategories } from '../../stores/shop.ts';

const categoriesNow = fresh(settingsMs, shopCategories);

export const handler = sharedRoute('listProducts', listProducts, catalogueMs, async ({ query }) => {
  const { category, cursor, limit } = query;
  if (category === undefined) return pageReply(await cardsOnWholeShelf({ cursor, limit }), (card) => card);
  const root = (await categoriesNow()).find((c) => c.slug === category);
  if (!root) return refuse({ code: 'category_not_found' });
  return pageReply(await cardsOnShelf(root.slug, { cursor, limit }), (card) => card);
});
