import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { savedAddress } from './saved-address.ts';

export const listAddresses = contract({
  summary: "The customer's address book, the latest first",
  status: 200,
  reply: z.object({ items: z.array(savedAddress) }),
  refusals: [],
});
