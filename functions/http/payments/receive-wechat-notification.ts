import { receiveWechatNotification } from '../../../contracts/payments/receive-wechat-notification.ts';
import { ok, refuse } from '../../../contracts/values/result.ts';
import { channelOf } from '../../gateways/payment/channels.ts';
import { settleFact } from '../../payments/settle-payment.ts';
import { settleRefund } from '../../refunds/settle-refund.ts';
import { now } from '../../runtime/clock.ts';
import { log } from '../../runtime/log.ts';
import { rawRoute } from '../../runtime/raw-route.ts';

const acknowledged = ok({ status: 204, headers: {}, body: '' });

/** Acknowledged only once it is in the books; everything else makes them send it again. */
export const handler = rawRoute('receiveWechatNotification', receiveWechatNotification, async ({ facts }) => {
  const { headers, rawBody, requestId } = facts;
  const read = await channelOf('wechat').readNotification({ headers, rawBody }, now());
  if (!read.ok) {
    log.warn('a callback was refused', { channel: 'wechat', requestId, ...read.refusal });
    return refuse({ code: read.refusal.code === 'unreadable' ? 'invalid_input' : 'signature_invalid' });
  }
  if (read.value === null) return acknowledged;
  const cause = { correlationId: requestId, causationId: requestId };
  const fact = read.value;
  const settled = 'about' in fact ? await settleRefund(fact, cause) : await settleFact(fact, cause);
  const inBooks = settled.kind === 'settled' || settled.kind === 'nothing';
  return inBooks ? acknowledged : refuse({ code: 'payment_not_found' });
});
