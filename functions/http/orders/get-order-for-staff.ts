import { getOrderForStaff } from '../../../contracts/orders/get-order-for-staff.ts';
import { ok, refuse } from '../../../contracts/values/result.ts';
import { staffRoute } from '../../runtime/staff-route.ts';
import { orderFolder } from '../../stores/order-folder.ts';
import { paymentsOfOrder } from '../../stores/payments.ts';

export const handler = staffRoute('getOrderForStaff', getOrderForStaff, async ({ params }) => {
  const [folder, payments] = await Promise.all([orderFolder(params.orderId), paymentsOfOrder(params.orderId)]);
  return folder ? ok({ ...folder, payments }) : refuse({ code: 'order_not_found' });
});
