import { continueRefund } from '../refunds/continue-refund.ts';
import { consumer } from '../runtime/consumer.ts';

/** The route has told the workflow already, unless it died on the way. */
export const handler = consumer('continueRefundOnRefundDecided', ({ data }) => continueRefund(data.refundId));
