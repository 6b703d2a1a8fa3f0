import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { labelKey } from './label.ts';

export const removeBrand = contract({
  summary: 'Takes a brand that no product has off the list',
  status: 204,
  params: z.object({ key: labelKey }),
  refusals: ['brand_not_found', 'brand_in_use'],
});
