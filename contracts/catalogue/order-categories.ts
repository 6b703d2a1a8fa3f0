import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { categoryTree } from './get-categories-for-staff.ts';
import { code } from './product.ts';

export const orderCategories = contract({
  summary: 'The order in which categories are shown: every root with every leaf of its own, none more or less',
  status: 200,
  body: z.object({
    version: z.int(),
    order: z.array(z.object({ slug: code, children: z.array(code) })).check(z.maxLength(100)),
  }),
  reply: categoryTree,
  refusals: ['version_conflict'],
});
