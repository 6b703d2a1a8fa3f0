import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { customer } from './customer.ts';

export const getAccount = contract({
  summary: 'Who is signed in; null for a guest',
  status: 200,
  reply: z.object({ customer: z.nullable(customer) }),
  refusals: [],
});
