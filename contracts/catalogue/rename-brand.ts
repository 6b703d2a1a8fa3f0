import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { labelKey, relabelled } from './label.ts';
import { brandName } from './staff-product.ts';

export const renameBrand = contract({
  summary: 'Another name for a brand, on every product that has it; the name of another brand makes the two one',
  status: 200,
  params: z.object({ key: labelKey }),
  body: z.object({ name: brandName }),
  reply: relabelled,
  refusals: ['brand_not_found'],
});
