import { getCategoriesForStaff } from '../../../contracts/catalogue/get-categories-for-staff.ts';
import { ok } from '../../../contracts/values/result.ts';
import { staffRoute } from '../../runtime/staff-route.ts';
import { categoryTree } from '../../stores/category-changes.ts';

export const handler = staffRoute('getCategoriesForStaff', getCategoriesForStaff, async () => ok(await categoryTree()));
