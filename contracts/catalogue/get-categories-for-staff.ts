import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { category } from './category.ts';

export const categoryTree = z.object({ items: z.array(category), version: z.int() });
export type CategoryTree = z.infer<typeof categoryTree>;

export const getCategoriesForStaff = contract({
  summary: 'The category tree in the order shown, and its version for the next change',
  status: 200,
  reply: categoryTree,
  refusals: [],
});
