import { removeBrand } from '../../../contracts/catalogue/remove-brand.ts';
import { ok, refuse } from '../../../contracts/values/result.ts';
import { staffRoute } from '../../runtime/staff-route.ts';
import { dropLabel, isLabelUsed, labelByKey } from '../../stores/labels.ts';

export const handler = staffRoute('removeBrand', removeBrand, async ({ params }) => {
  if (!(await labelByKey('brand', params.key))) return refuse({ code: 'brand_not_found' });
  if (await isLabelUsed('brand', params.key)) return refuse({ code: 'brand_in_use' });
  await dropLabel('brand', params.key);
  return ok(undefined);
});
