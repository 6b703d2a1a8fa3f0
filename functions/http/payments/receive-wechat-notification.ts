import { receiveWechatNotification } from '../../../contracts/payments/receive-wechat-notification.ts';
import { ok, refuse } from '../../../contracts/values/result.ts';
import { wechat } from '../../gateways/payment/wechat/channel.ts';
import { settleTold } from '../../payments/settle-told.ts';
import { settleRefund } from '../../refunds/settle-refund.ts';
import { rawRoute } from '../../runtime/raw-route.ts';

const acknowledged = ok({ status: 204, headers: {}, body: '' });

/** Acknowledged only once it is in the books; everything else makes them send it again. */
export const handler = rawRoute('receiveWechatNotification', receiveWechatNotification, async ({ facts }) => {
  const refused = await settleTold(wechat, facts, settleRefund);
  return refused ? refuse(refused) : acknowledged;
});
