import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { labelKey, relabelled } from './label.ts';
import { tagName } from './staff-product.ts';

export const renameTag = contract({
  summary: 'Another name for a tag, on every product that has it; the name of another tag makes the two one',
  status: 200,
  params: z.object({ key: labelKey }),
  body: z.object({ name: tagName }),
  reply: relabelled,
  refusals: ['tag_not_found'],
});
