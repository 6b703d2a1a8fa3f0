import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { attributeSchema } from './attribute-schema.ts';
import { code } from './product.ts';

export const getAttributeSchema = contract({
  summary: 'Which attributes products of a category have',
  status: 200,
  params: z.object({ slug: code }),
  reply: attributeSchema,
  refusals: ['category_not_found'],
});
