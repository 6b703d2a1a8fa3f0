import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { attributeRow, attributeSchema } from './attribute-schema.ts';
import { code } from './product.ts';

/** What products already say stays as it is; it is checked anew when one is saved. */
export const putAttributeSchema = contract({
  summary: "Replaces a category's own attributes; those of its root are changed there",
  status: 200,
  params: z.object({ slug: code }),
  body: z.object({ version: z.int(), own: z.array(attributeRow).check(z.maxLength(40)) }),
  reply: attributeSchema,
  refusals: ['category_not_found', 'version_conflict'],
});
