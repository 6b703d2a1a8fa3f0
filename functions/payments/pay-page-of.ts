import { paymentIdOfProviderNumber } from '../../contracts/values/id.ts';
import { payPageOf } from '../domain/payments/way.ts';
import { orderById } from '../stores/orders.ts';
import { attemptById } from '../stores/payments.ts';

/** Where a payer who comes back from a provider goes on: the payment's page, or their orders where the number is not ours. */
export const payPageOfNumber = async (number: string | null): Promise<string> => {
  const attempt = number === null ? null : await attemptById(paymentIdOfProviderNumber(number));
  const order = attempt && (await orderById(attempt.payment.orderId));
  return order ? payPageOf(order) : '/orders';
};
