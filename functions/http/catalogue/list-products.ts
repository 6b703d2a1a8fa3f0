import { listProducts } from '../../../contracts/catalogue/list-products.ts';
import { refuse } from '../../../contracts/values/result.ts';
import { pageReply } from '../../runtime/page.ts';
import { route } from '../../runtime/route.ts';
import { cardsOnShelf, cardsOnWholeShelf } from '../../stores/catalogue.ts';
import { shopCategories } from '../../stores/shop.ts';

export const handler = route('listProducts', listProducts, async ({ query }) => {
  const { category, cursor, limit } = query;
  if (category === undefined) return pageReply(await cardsOnWholeShelf({ cursor, limit }), (card) => card);
  const root = (await shopCategories()).find((c) => c.slug === category);
  if (!root) return refuse({ code: 'category_not_found' });
  return pageReply(await cardsOnShelf(root.slug, { cursor, limit }), (card) => card);
});
