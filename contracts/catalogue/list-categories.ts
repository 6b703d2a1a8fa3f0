import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { category } from './category.ts';

export const listCategories = contract({
  summary: 'The category tree, in the order shown',
  status: 200,
  reply: z.object({ items: z.array(category) }),
  refusals: [],
});
