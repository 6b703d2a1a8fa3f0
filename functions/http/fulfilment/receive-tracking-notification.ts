import { receiveTrackingNotification } from '../../../contracts/fulfilment/receive-tracking-notification.ts';
import { ok, refuse } from '../../../contracts/values/result.ts';
import { kuaidi100 } from '../../gateways/carrier/kuaidi100.ts';
import { log } from '../../runtime/log.ts';
import { rawRoute } from '../../runtime/raw-route.ts';
import { stampOf } from '../../runtime/stamp.ts';
import { recordTracking } from '../../stores/shipments.ts';

const acknowledged = ok({
  status: 200,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify({ result: true, returnCode: '200', message: '成功' }),
});

/** Kuaidi100 pushes again (three times, half an hour apart) what is not acknowledged. */
export const handler = rawRoute('receiveTrackingNotification', receiveTrackingNotification, async (call) => {
  const { params, facts } = call;
  const read = await kuaidi100.readNotification(params.shipmentId, facts.rawBody);
  if (!read.ok) {
    log.warn('a push was refused', { requestId: facts.requestId, ...read.refusal });
    return refuse({ code: read.refusal.code === 'unreadable' ? 'invalid_input' : 'signature_invalid' });
  }
  if (read.value.length === 0) return acknowledged;
  const recorded = await recordTracking(params.shipmentId, read.value, stampOf(facts));
  return recorded.ok ? acknowledged : recorded;
});
