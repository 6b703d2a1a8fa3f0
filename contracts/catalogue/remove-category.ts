import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { categoryTree } from './get-categories-for-staff.ts';
import { code } from './product.ts';

export const removeCategory = contract({
  summary: 'Removes a category that has no product of any status and no categories under it',
  status: 200,
  params: z.object({ slug: code }),
  query: z.object({ version: z.coerce.number().check(z.int()) }),
  reply: categoryTree,
  refusals: ['category_not_found', 'category_not_empty', 'version_conflict'],
});
