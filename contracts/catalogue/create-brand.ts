import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { label } from './label.ts';
import { brandName } from './staff-product.ts';

export const createBrand = contract({
  summary: 'A brand to choose from before any product has it; one of the same key is answered as it is',
  status: 200,
  body: z.object({ name: brandName }),
  reply: label,
  refusals: [],
});
