import { listRefundsForStaff } from '../../../contracts/after-sales/list-refunds-for-staff.ts';
import { pageReply } from '../../runtime/page.ts';
import { staffRoute } from '../../runtime/staff-route.ts';
import { refundsInView } from '../../stores/refunds.ts';

export const handler = staffRoute('listRefundsForStaff', listRefundsForStaff, async ({ query }) =>
  pageReply(await refundsInView(query.view, query), (refund) => refund),
);
