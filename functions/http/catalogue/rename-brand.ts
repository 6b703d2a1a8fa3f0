import { renameBrand } from '../../../contracts/catalogue/rename-brand.ts';
import { ok, refuse } from '../../../contracts/values/result.ts';
import { changeBy } from '../../runtime/editor.ts';
import { staffRoute } from '../../runtime/staff-route.ts';
import { withinMs } from '../../runtime/within.ts';
import { labelByKey } from '../../stores/labels.ts';
import { relabel } from '../../stores/relabel.ts';

export const handler = staffRoute('renameBrand', renameBrand, async ({ params, body, staff, facts }) => {
  if (!(await labelByKey('brand', params.key))) return refuse({ code: 'brand_not_found' });
  const { change, stamp } = changeBy(staff, facts);
  const { label, ...done } = await relabel(
    { kind: 'brand', from: params.key, to: body.name },
    change,
    stamp,
    withinMs(3_000),
  );
  return label ? ok({ label, ...done }) : refuse({ code: 'brand_not_found' });
});
