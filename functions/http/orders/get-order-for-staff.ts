import { getOrderForStaff } from '../../../contracts/orders/get-order-for-staff.ts';
import { ok, refuse } from '../../../contracts/values/result.ts';
import { staffRoute } from '../../runtime/staff-route.ts';
import { orderById } from '../../stores/orders.ts';
import { paymentsOfOrder } from '../../stores/payments.ts';
import { refundsOfOrder } from '../../stores/refunds.ts';
import { shipmentsOfOrder } from '../../stores/shipments.ts';

export const handler = staffRoute('getOrderForStaff', getOrderForStaff, async ({ params }) => {
  const [order, payments, shipments, refunds] = await Promise.all([
    orderById(params.orderId, { consistent: true }),
    paymentsOfOrder(params.orderId),
    shipmentsOfOrder(params.orderId),
    refundsOfOrder(params.orderId),
  ]);
  return order ? ok({ order, payments, shipments, refunds }) : refuse({ code: 'order_not_found' });
});
