import { createBrand } from '../../../contracts/catalogue/create-brand.ts';
import { ok } from '../../../contracts/values/result.ts';
import { staffRoute } from '../../runtime/staff-route.ts';
import { addLabel } from '../../stores/labels.ts';

export const handler = staffRoute('createBrand', createBrand, async ({ body }) =>
  ok(await addLabel('brand', body.name)),
);
