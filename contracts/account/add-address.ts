import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { address } from '../orders/address.ts';
import { savedAddress } from './saved-address.ts';

export const addAddress = contract({
  summary: 'Saves an address; one that is saved already is moved to the front',
  status: 201,
  body: z.object({ address }),
  reply: z.object({ saved: savedAddress }),
  refusals: ['address_book_full'],
});
