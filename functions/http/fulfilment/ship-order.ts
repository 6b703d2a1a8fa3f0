import { shipOrder } from '../../../contracts/fulfilment/ship-order.ts';
import { epochIn } from '../../runtime/clock.ts';
import { newShipmentId } from '../../runtime/ids.ts';
import { staffRoute } from '../../runtime/staff-route.ts';
import { stampOf } from '../../runtime/stamp.ts';
import { onceWritten } from '../../stores/idempotency.ts';
import { shipOrder as ship } from '../../stores/ship-order.ts';

export const handler = staffRoute('shipOrder', shipOrder, async ({ params, body, idempotency, facts }) => {
  const parcel = { id: newShipmentId(), ...body };
  return onceWritten(idempotency, epochIn(0), (remember) => ship(params.orderId, parcel, stampOf(facts), remember));
});
