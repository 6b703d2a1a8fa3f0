import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { addressId } from '../values/id.ts';

export const removeAddress = contract({
  summary: 'Takes an address out of the book',
  status: 204,
  params: z.object({ addressId }),
  refusals: ['address_not_found'],
});
