import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { labelKey } from './label.ts';

/** Unlike a brand, a product is whole without a tag. */
export const removeTag = contract({
  summary: 'Takes a tag off the list and off every product that has it',
  status: 200,
  params: z.object({ key: labelKey }),
  reply: z.object({ changed: z.int(), finished: z.boolean() }),
  refusals: ['tag_not_found'],
});
