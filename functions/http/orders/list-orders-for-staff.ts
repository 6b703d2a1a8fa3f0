import { listOrdersForStaff } from '../../../contracts/orders/list-orders-for-staff.ts';
import { pageReply } from '../../runtime/page.ts';
import { staffRoute } from '../../runtime/staff-route.ts';
import { orderRowsInView } from '../../stores/orders.ts';

export const handler = staffRoute('listOrdersForStaff', listOrdersForStaff, async ({ query }) =>
  pageReply(await orderRowsInView(query.view, query), (row) => row),
);
