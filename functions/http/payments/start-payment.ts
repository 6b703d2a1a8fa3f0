import { startPayment } from '../../../contracts/payments/start-payment.ts';
import { refuse } from '../../../contracts/values/result.ts';
import { startAttempt } from '../../payments/start-attempt.ts';
import { epochIn } from '../../runtime/clock.ts';
import { hashOf } from '../../runtime/ids.ts';
import { shopperRoute } from '../../runtime/shopper-route.ts';
import { once } from '../../stores/idempotency.ts';
import { orderOfShopper } from '../../stores/orders.ts';

export const handler = shopperRoute('startPayment', startPayment, async (call) => {
  const { params, query, body, shopperId, idempotency, facts } = call;
  const keyHash = query.key === undefined ? undefined : hashOf(query.key);
  const own = await orderOfShopper(params.orderId, { shopperId, keyHash }, { consistent: true });
  if (!own) return refuse({ code: 'order_not_found' });
  const cause = { correlationId: facts.requestId, causationId: facts.requestId };
  return once(idempotency, epochIn(0), (remember) =>
    startAttempt({ ...body, orderId: params.orderId, payerAddress: facts.address, remember, cause }),
  );
});
