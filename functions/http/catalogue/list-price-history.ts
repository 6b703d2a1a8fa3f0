import { listPriceHistory } from '../../../contracts/catalogue/list-price-history.ts';
import { pageReply } from '../../runtime/page.ts';
import { staffRoute } from '../../runtime/staff-route.ts';
import { priceHistoryOf } from '../../stores/product-history.ts';

export const handler = staffRoute('listPriceHistory', listPriceHistory, async ({ params, query }) =>
  pageReply(await priceHistoryOf(params.productId, query), (change) => change),
);
