import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { shipmentId } from '../values/id.ts';

/** Kuaidi100 subscription push: a form with `param` and `sign` = upper-case MD5 of param + salt. */
export const receiveTrackingNotification = contract({
  summary: 'Kuaidi100 pushes the tracking of a parcel',
  status: 200,
  params: z.object({ shipmentId }),
  refusals: ['signature_invalid', 'shipment_not_found'],
});
