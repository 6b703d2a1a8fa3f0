import { returnFromAlipay } from '../../../contracts/payments/return-from-alipay.ts';
import { ok } from '../../../contracts/values/result.ts';
import { numberReturnedFrom } from '../../gateways/payment/alipay/channel.ts';
import { payPageOfNumber } from '../../payments/pay-page-of.ts';
import { rawRoute } from '../../runtime/raw-route.ts';

/** Only where to go on is taken from it; the page asks how the payment stands. */
export const handler = rawRoute('returnFromAlipay', returnFromAlipay, async ({ facts }) => {
  const location = await payPageOfNumber(await numberReturnedFrom(facts.rawQuery));
  return ok({ status: 303, headers: { location, 'cache-control': 'no-store' }, body: '' });
});
