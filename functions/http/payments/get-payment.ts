import { getPayment } from '../../../contracts/payments/get-payment.ts';
import { ok, refuse } from '../../../contracts/values/result.ts';
import { lookAgain } from '../../payments/ask-provider.ts';
import { hashOf } from '../../runtime/ids.ts';
import { shopperRoute } from '../../runtime/shopper-route.ts';
import { orderOfShopper } from '../../stores/orders.ts';
import { attemptById } from '../../stores/payments.ts';

export const handler = shopperRoute('getPayment', getPayment, async ({ params, query, shopperId, facts }) => {
  const attempt = await attemptById(params.paymentId);
  if (!attempt) return refuse({ code: 'payment_not_found' });
  const keyHash = query.key === undefined ? undefined : hashOf(query.key);
  const own = await orderOfShopper(attempt.payment.orderId, { shopperId, keyHash });
  if (!own) return refuse({ code: 'payment_not_found' });
  const cause = { correlationId: facts.requestId, causationId: facts.requestId };
  return ok({ payment: await lookAgain(attempt, cause) });
});
