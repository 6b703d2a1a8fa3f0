import { receiveAlipayNotification } from '../../../contracts/payments/receive-alipay-notification.ts';
import { ok, refuse } from '../../../contracts/values/result.ts';
import { alipay } from '../../gateways/payment/alipay/channel.ts';
import { settleTold } from '../../payments/settle-told.ts';
import { settleRefund } from '../../refunds/settle-refund.ts';
import { rawRoute } from '../../runtime/raw-route.ts';

/** They stop asking at this very word. */
const acknowledged = ok({ status: 200, headers: { 'content-type': 'text/plain' }, body: 'success' });

/** Acknowledged only once it is in the books; everything else makes them send it again. */
export const handler = rawRoute('receiveAlipayNotification', receiveAlipayNotification, async ({ facts }) => {
  const refused = await settleTold(alipay, facts, settleRefund);
  return refused ? refuse(refused) : acknowledged;
});
