import { adjustStock } from '../../../contracts/catalogue/adjust-stock.ts';
import { refuse } from '../../../contracts/values/result.ts';
import { epochIn } from '../../runtime/clock.ts';
import { staffRoute } from '../../runtime/staff-route.ts';
import { stampOf } from '../../runtime/stamp.ts';
import { adjustStock as adjust } from '../../stores/adjust-stock.ts';
import { onceWritten } from '../../stores/idempotency.ts';
import { shopSettings } from '../../stores/shop.ts';

export const handler = staffRoute('adjustStock', adjustStock, async (call) => {
  const { params, body, staff, idempotency, facts } = call;
  const { warehouses } = await shopSettings();
  if (!warehouses.some((w) => w.id === body.warehouse)) {
    return refuse({ code: 'invalid_input', issues: [{ pointer: '#/warehouse', message: 'no_such_warehouse' }] });
  }
  const adjustment = { ...body, sku: params.sku, note: body.note ?? '', by: staff.id };
  return onceWritten(idempotency, epochIn(0), (remember) => adjust(adjustment, stampOf(facts), remember));
});
